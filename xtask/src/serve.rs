//! `serve`: the page on this machine, with the headers that a public server should send too.

use std::io::{self, BufRead, BufReader, ErrorKind, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};
use std::{fs, process, thread};

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

/// How long a connection may take to ask, all in all, and to take a piece of the answer.
const PATIENCE: Duration = Duration::from_secs(20);

/// More connections at a time are turned away. A browser has six, and a few on which it asks for nothing yet.
const MOST_CONNECTIONS: usize = 100;

/// How long to wait when the system has no connection to give.
const PAUSE: Duration = Duration::from_millis(100);

/// Serves `directory` until the process is stopped. Prints the address once it listens and then a
/// line for each request: method, path, status.
pub fn serve(directory: &Path, port: u16) -> Result<()> {
    serve_on(&listen(port)?, directory, PATIENCE)
}

/// A port of this machine, 0 for one that is free.
fn listen(port: u16) -> Result<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| {
        let hint = match error.kind() {
            ErrorKind::AddrInUse => "another program uses it; choose one with --port N",
            _ => "it can't be opened",
        };
        anyhow::Error::new(error).context(format!("port {port}: {hint}"))
    })
}

fn serve_on(listener: &TcpListener, directory: &Path, patience: Duration) -> Result<()> {
    let address = listener.local_addr()?;
    let site = Site { root: fs::canonicalize(directory)?, policy: policy(directory)?, address, patience };
    println!("Serving {} at http://{address}/", directory.display());
    let site = &site;
    // As many shares as there are connections, and one.
    let places = Arc::new(());
    thread::scope(|scope| {
        loop {
            // The system may have none left for a while.
            let Ok((connection, _)) = listener.accept() else {
                thread::sleep(PAUSE);
                continue;
            };
            let place = Arc::clone(&places);
            if Arc::strong_count(&places) > MOST_CONNECTIONS + 1 {
                continue;
            }
            // A thread each: browsers keep connections open on which they ask for nothing.
            let _ = thread::Builder::new().spawn_scoped(scope, move || {
                let _place = place;
                // A browser that hangs up in the middle is no fault of ours.
                let _ = site.answer(connection);
            });
        }
    })
}

/// What is served.
struct Site {
    /// The directory, without links on the way to it.
    root: PathBuf,
    /// The policy of its page.
    policy: String,
    address: SocketAddr,
    patience: Duration,
}

/// The policy that the page carries for servers that send none; this one sends it too.
fn policy(directory: &Path) -> Result<String> {
    let page = directory.join("index.html");
    let page = fs::read_to_string(&page).with_context(|| page.display().to_string())?;
    let (_, after) = page.split_once(POLICY).context("the page has no policy")?;
    Ok(after.split('"').next().unwrap_or_default().to_owned())
}

impl Site {
    /// Reads one request and answers it.
    fn answer(&self, mut connection: TcpStream) -> io::Result<()> {
        connection.set_write_timeout(Some(self.patience))?;
        let asked = Asked { connection: &connection, until: Instant::now() + self.patience };
        let mut lines = BufReader::new(asked.take(LONGEST_HEAD)).lines();
        let request = lines.next().transpose()?.unwrap_or_default();
        let mut words = request.split(' ');
        let (Some(method), Some(url)) = (words.next(), words.next()) else {
            return Ok(());
        };
        let mut host = None;
        for header in lines {
            let header = header?;
            if header.is_empty() {
                break;
            }
            let value = header.split_once(':').filter(|(name, _)| name.eq_ignore_ascii_case("host"));
            host = value.map(|(_, value)| value.trim().to_owned()).or(host);
        }
        let (status, media_type, body) = match method {
            _ if !host.is_some_and(|host| self.is_called(&host)) => ("421 Misdirected Request", TEXT, Vec::new()),
            "GET" | "HEAD" => self.content(url),
            _ => ("405 Method Not Allowed", TEXT, Vec::new()),
        };
        log(method, url, status);
        write!(
            connection,
            "HTTP/1.1 {status}\r\n{HEADERS}Content-Security-Policy: {}\r\nContent-Type: {media_type}\r\n\
             Content-Length: {}\r\n\r\n",
            self.policy,
            body.len()
        )?;
        if method != "HEAD" {
            connection.write_all(&body)?;
        }
        Ok(())
    }

    /// Whether a host is this machine: a page from elsewhere can have a name of its own lead here, and read what is served.
    fn is_called(&self, host: &str) -> bool {
        let port = self.address.port();
        [format!("{}:{port}", self.address.ip()), format!("localhost:{port}")].contains(&host.to_ascii_lowercase())
    }

    /// The status of the answer to a URL, its media type and its body. No link leads out of the directory.
    fn content(&self, url: &str) -> (&'static str, &'static str, Vec<u8>) {
        let found = resolve(url).and_then(|path| {
            let media_type = media_type(&path)?;
            let file = fs::canonicalize(self.root.join(path)).ok().filter(|file| file.starts_with(&self.root))?;
            Some((media_type, fs::read(file).ok()?))
        });
        match found {
            Some((media_type, body)) => ("200 OK", media_type, body),
            None => ("404 Not Found", TEXT, Vec::new()),
        }
    }
}

/// What a connection asks, until its time is over.
struct Asked<'a> {
    connection: &'a TcpStream,
    until: Instant,
}

impl Read for Asked<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let left = self.until.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return Err(ErrorKind::TimedOut.into());
        }
        self.connection.set_read_timeout(Some(left))?;
        self.connection.read(buffer)
    }
}

/// Prints a line for a request. When nobody reads the lines any more, the server has no use either.
fn log(method: &str, url: &str, status: &str) {
    let code = status.split(' ').next().unwrap_or_default();
    if writeln!(io::stdout(), "{method} {url} {code}").is_err() {
        process::exit(0);
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

    /// The first line of the answer to a request; none where the server hangs up.
    fn status(address: SocketAddr, request: &str) -> String {
        let mut connection = TcpStream::connect(address).unwrap();
        connection.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
        let mut answer = String::new();
        // What is turned away may be so before it has asked.
        let _ = connection.write_all(request.as_bytes()).and_then(|()| connection.read_to_string(&mut answer));
        answer.lines().next().unwrap_or_default().to_owned()
    }

    /// Serves a page, a secret beside its directory, and links to both, for as long as the tests run.
    fn served(name: &str, patience: Duration) -> (SocketAddr, PathBuf) {
        let root = std::env::temp_dir().join(format!("chuthich-serve-{name}-{}", process::id()));
        let site = root.join("site");
        fs::create_dir_all(&site).unwrap();
        fs::write(site.join("index.html"), format!("{POLICY}default-src 'none'\">")).unwrap();
        fs::write(root.join("secret.txt"), "secret").unwrap();
        let listener = listen(0).unwrap();
        let address = listener.local_addr().unwrap();
        thread::spawn(move || serve_on(&listener, &site, patience));
        (address, root)
    }

    #[test]
    fn only_its_own_host_is_answered() {
        let (address, root) = served("host", PATIENCE);
        let port = address.port();
        for (host, expected) in [
            (format!("127.0.0.1:{port}"), "HTTP/1.1 200 OK"),
            (format!("LocalHost:{port}"), "HTTP/1.1 200 OK"),
            (format!("example.org:{port}"), "HTTP/1.1 421 Misdirected Request"),
            ("127.0.0.1".to_owned(), "HTTP/1.1 421 Misdirected Request"),
        ] {
            assert_eq!(status(address, &format!("GET / HTTP/1.1\r\nHost: {host}\r\n\r\n")), expected, "{host}");
        }
        assert_eq!(status(address, "GET / HTTP/1.1\r\n\r\n"), "HTTP/1.1 421 Misdirected Request");
        fs::remove_dir_all(root).unwrap();
    }

    #[cfg(unix)]
    #[test]
    fn no_link_leads_outside() {
        let (address, root) = served("link", PATIENCE);
        std::os::unix::fs::symlink("../secret.txt", root.join("site/out.txt")).unwrap();
        std::os::unix::fs::symlink("index.html", root.join("site/in.html")).unwrap();
        let get = |path| status(address, &format!("GET /{path} HTTP/1.1\r\nHost: {address}\r\n\r\n"));
        assert_eq!(get("in.html"), "HTTP/1.1 200 OK");
        assert_eq!(get("out.txt"), "HTTP/1.1 404 Not Found");
        fs::remove_dir_all(root).unwrap();
    }

    #[test]
    fn a_connection_that_asks_nothing_is_let_go() {
        let (address, root) = served("idle", Duration::from_millis(200));
        let begun = Instant::now();
        for begin in ["", "GET / HTTP/1.1\r\nHost: "] {
            assert_eq!(status(address, begin), "");
        }
        assert!(begun.elapsed() < PATIENCE);
        fs::remove_dir_all(root).unwrap();
    }

    #[test]
    fn connections_without_an_end_leave_room_for_others() {
        let (address, root) = served("many", PATIENCE);
        let idle: Vec<TcpStream> = (0..2 * MOST_CONNECTIONS).map(|_| TcpStream::connect(address).unwrap()).collect();
        let request = format!("GET / HTTP/1.1\r\nHost: {address}\r\n\r\n");
        // What is too much is turned away, what was before it keeps its place …
        assert_eq!(status(address, &request), "");
        // … until its time is over, or it goes.
        drop(idle);
        let until = Instant::now() + PATIENCE / 2;
        while status(address, &request) != "HTTP/1.1 200 OK" {
            assert!(Instant::now() < until, "no room again");
            thread::sleep(PAUSE);
        }
        fs::remove_dir_all(root).unwrap();
    }

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
