// What an English reader is handed on.
import { compareExports } from './export.mjs';

await compareExports('en');
