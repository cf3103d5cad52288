//! The files in an archive of an office, unpacked within bounds.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use crate::complaint::FileFault;

/// What the files that are read may unpack to in all: a few kilobytes of archive can claim terabytes.
const MOST_BYTES: u64 = 1 << 28;

/// An archive that is being read.
pub struct Unpacked<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    left: u64,
}

impl<'a> Unpacked<'a> {
    pub fn new(bytes: &'a [u8]) -> Result<Self, FileFault> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| FileFault::Broken)?;
        Ok(Self { archive, left: MOST_BYTES })
    }

    pub fn has(&self, name: &str) -> bool {
        self.archive.index_for_name(name).is_some()
    }

    /// The text of a file in the archive; none where there is no such file.
    pub fn text(&mut self, name: &str) -> Result<Option<String>, FileFault> {
        let file = match self.archive.by_name(name) {
            Ok(file) => file,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(_) => return Err(FileFault::Broken),
        };
        let mut text = String::new();
        let mut bounded = file.take(self.left + 1);
        bounded.read_to_string(&mut text).map_err(|_| FileFault::Broken)?;
        self.left = self.left.checked_sub(text.len() as u64).ok_or(FileFault::TooLarge)?;
        Ok(Some(text))
    }
}
