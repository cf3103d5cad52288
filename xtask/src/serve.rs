//! `serve`: the page on this machine, with the headers that a public server should send too.

use std::fs;
use std::io::{self, BufRead, BufReader, ErrorKind, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::{process, thread};

use anyhow::{Context, Result};

/// Sent with every answer, besides the page's policy.
const HEADERS: &str = "\
    X-Content-Type-Options: nosniff\r\n\
    Referrer-Policy: no-referrer\r\n\
    Cache-Control: no-cache\r\n\
    Connection: close\r\n";

/// What comes before the policy in the page.
const POLICY: &str = "<meta http-equiv=\"Content-Security-Policy\" content=\"";

const TEXT: &str = "text/plain; charset=utf-8";

/// The longest head of a request that is read, in bytes.
const LONGEST_HEAD: u64 = 16 * 1024;

/// Serves `directory` until the process is stopped. Prints the address once it listens and then a
/// line for each request: method, path, status.
pub fn serve(directory: &Path, port: u16) -> Result<()> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| {
        let hint = match error.kind() {
            ErrorKind::AddrInUse => "another program uses it; choose one with --port N",
            _ => "it can't be opened",
        };
        anyhow::Error::new(error).context(format!("port {port}: {hint}"))
    })?;
    let address = listener.local_addr()?;
    let policy = &*policy(directory)?;
    println!("Serving {} at http://{address}/", directory.display());
    thread::scope(|scope| {
        for connection in listener.incoming() {
            let connection = connection.context("the port was lost")?;
            // A thread each: browsers keep connections open on which they ask for nothing.
            scope.spawn(move || {
                // A browser that hangs up in the middle is no fault of ours.
                let _ = answer(directory, policy, connection);
            });
        }
        Ok(())
    })
}

/// The policy that the page carries for servers that send none; this one sends it too.
fn policy(directory: &Path) -> Result<String> {
    let page = directory.join("index.html");
    let page = fs::read_to_string(&page).with_context(|| page.display().to_string())?;
    let (_, after) = page.split_once(POLICY).context("the page has no policy")?;
    Ok(after.split('"').next().unwrap_or_default().to_owned())
}

/// Reads one request and answers it.
fn answer(directory: &Path, policy: &str, mut connection: TcpStream) -> io::Result<()> {
    let mut lines = BufReader::new((&connection).take(LONGEST_HEAD)).lines();
    let request = lines.next().transpose()?.unwrap_or_default();
    let mut words = request.split(' ');
    let (Some(method), Some(url)) = (words.next(), words.next()) else {
        return Ok(());
    };
    for header in lines {
        if header?.is_empty() {
            break;
        }
    }
    let (status, media_type, body) = match method {
        "GET" | "HEAD" => content(directory, url),
        _ => ("405 Method Not Allowed", TEXT, Vec::new()),
    };
    log(method, url, status);
    write!(
        connection,
        "HTTP/1.1 {status}\r\n{HEADERS}Content-Security-Policy: {policy}\r\nContent-Type: {media_type}\r\n\
         Content-Length: {}\r\n\r\n",
        body.len()
    )?;
    if method != "HEAD" {
        connection.write_all(&body)?;
    }
    Ok(())
}

/// Prints a line for a request. When nobody reads the lines any more, the server has no use either.
fn log(method: &str, url: &str, status: &str) {
    let code = status.split(' ').next().unwrap_or_default();
    if writeln!(io::stdout(), "{method} {url} {code}").is_err() {
        process::exit(0);
    }
}

/// The status of the answer to a URL, its media type and its body.
fn content(directory: &Path, url: &str) -> (&'static str, &'static str, Vec<u8>) {
    let found = resolve(url).and_then(|path| {
        let media_type = media_type(&path)?;
        Some((media_type, fs::read(directory.join(path)).ok()?))
    });
    match found {
        Some((media_type, body)) => ("200 OK", media_type, body),
        None => ("404 Not Found", TEXT, Vec::new()),
    }
}

/// The file that a URL means, relative to the served directory. Our file names need no escapes, so
/// a path with anything but plain names (`..`, `%2e`, hidden files) means none.
fn resolve(url: &str) -> Option<PathBuf> {
    let path = url.split(['?', '#']).next()?.strip_prefix('/')?;
    let mut file = PathBuf::new();
    let (parents, name) = path.rsplit_once('/').unwrap_or(("", path));
    for segment in parents.split('/').filter(|_| !parents.is_empty()) {
        file.push(plain(segment)?);
    }
    file.push(plain(if name.is_empty() { "index.html" } else { name })?);
    Some(file)
}

fn plain(name: &str) -> Option<&str> {
    let allowed = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
    (name.starts_with(|c: char| c != '.') && name.chars().all(allowed)).then_some(name)
}

/// The media type of a file by its extension; files of other kinds are not served.
fn media_type(path: &Path) -> Option<&'static str> {
    Some(match path.extension()?.to_str()? {
        "css" => "text/css; charset=utf-8",
        "html" => "text/html; charset=utf-8",
        "ico" => "image/x-icon",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "png" => "image/png",
        "svg" => "image/svg+xml",
        "ts" | "txt" => TEXT,
        "wasm" => "application/wasm",
        "webmanifest" => "application/manifest+json",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_url_means_a_file_below_the_served_directory() {
        assert_eq!(resolve("/"), Some("index.html".into()));
        assert_eq!(resolve("/?lang=en"), Some("index.html".into()));
        assert_eq!(resolve("/main.js"), Some("main.js".into()));
        assert_eq!(resolve("/pkg/rules/"), Some("pkg/rules/index.html".into()));
    }

    #[test]
    fn no_url_leads_outside() {
        for url in [
            "/../Cargo.toml",
            "/pkg/../../Cargo.toml",
            "/%2e%2e/Cargo.toml",
            "/..%2fCargo.toml",
            "/..\\Cargo.toml",
            "//etc/passwd",
            "/.git/config",
            "/pkg//engine.js",
            "main.js",
            "",
        ] {
            assert_eq!(resolve(url), None, "{url:?}");
        }
    }

    #[test]
    fn files_of_unknown_kinds_are_not_served() {
        assert_eq!(media_type(Path::new("pkg/engine_bg.wasm")), Some("application/wasm"));
        assert_eq!(media_type(Path::new("notes.pem")), None);
        assert_eq!(media_type(Path::new("LICENSE")), None);
    }
}
