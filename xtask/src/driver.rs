//! A chromedriver for the length of a test.

use std::{
    io::{Read, Write},
    net::TcpStream,
    path::Path,
    process::{Child, Command, Stdio},
    time::Duration,
};

use anyhow::{Context, Result};

use crate::process::{Cleanup, free_port, wait_until};

/// A running chromedriver; dropped, it closes its browsers and ends.
pub struct Driver {
    process: Child,
    cleanup: Option<Cleanup>,
    port: u16,
}

impl Driver {
    /// Starts chromedriver on a free port and waits until it takes sessions.
    pub fn start() -> Result<Self> {
        let port = free_port()?;
        let process = Command::new("chromedriver")
            .arg(format!("--port={port}"))
            .arg("--log-level=SEVERE")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .spawn()
            .context("could not start chromedriver")?;
        let id = process.id().to_string();
        // On TERM chromedriver closes the browsers that it opened.
        let cleanup = Cleanup::new("kill -TERM \"$1\"", &[Path::new(&id)])?;
        let driver = Self { process, cleanup: Some(cleanup), port };
        wait_until("the start of chromedriver", Duration::from_secs(30), || driver.ready())?;
        Ok(driver)
    }

    /// Where WebDriver clients connect.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    fn ready(&self) -> bool {
        let ask = || -> Result<String> {
            let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
            stream.set_read_timeout(Some(Duration::from_secs(1)))?;
            stream.write_all(b"GET /status HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")?;
            let mut answer = [0; 1024];
            let length = stream.read(&mut answer)?;
            Ok(String::from_utf8_lossy(&answer[..length]).into_owned())
        };
        ask().is_ok_and(|answer| answer.contains(" 200 "))
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        drop(self.cleanup.take());
        self.process.wait().ok();
    }
}
