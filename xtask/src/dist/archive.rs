//! A folder as a ZIP archive, the same bytes for the same files: in the order of their names, and from no day.

use std::io::{Cursor, Write};
use std::path::Path;

use anyhow::Result;
use xshell::Shell;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// The archive of all files in a folder and in the folders in it.
pub fn archive(sh: &Shell, folder: &Path) -> Result<Vec<u8>> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for file in super::files(sh, folder)? {
        // The day of an archive's file, where nobody says another, is the first that it can have.
        let name = file.to_string_lossy().replace('\\', "/");
        archive.start_file(name, SimpleFileOptions::DEFAULT.unix_permissions(0o644))?;
        archive.write_all(&sh.read_binary_file(folder.join(file))?)?;
    }
    Ok(archive.finish()?.into_inner())
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use zip::ZipArchive;

    use super::*;

    #[test]
    fn an_archive_has_every_file_and_depends_on_nothing_else() -> Result<()> {
        let sh = Shell::new()?;
        let [one, other] = [sh.create_temp_dir()?, sh.create_temp_dir()?];
        for file in ["b.js", "a/c.json"] {
            sh.write_file(one.path().join(file), file)?;
        }
        for file in ["a/c.json", "b.js"] {
            sh.write_file(other.path().join(file), file)?;
        }
        let bytes = archive(&sh, one.path())?;
        assert_eq!(bytes, archive(&sh, other.path())?);
        let mut read = ZipArchive::new(Cursor::new(bytes))?;
        assert_eq!(read.len(), 2);
        for (index, name) in ["a/c.json", "b.js"].iter().enumerate() {
            let mut file = read.by_index(index)?;
            let mut text = String::new();
            file.read_to_string(&mut text)?;
            assert_eq!([file.name()?.as_ref(), &text], [*name, *name]);
        }
        Ok(())
    }
}
