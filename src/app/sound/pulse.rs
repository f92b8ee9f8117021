//! Plays samples through the sound server of a Linux desktop, in the protocol that `PulseAudio` and `PipeWire` speak: a
//! local socket, open for as long as the bell rings. Every wait has an end.

use std::ffi::CString;
use std::io::{self, BufReader};
use std::os::unix::net::UnixStream;
use std::time::Duration;

use pulseaudio::protocol::{self, Command};
use thiserror::Error;

use super::RATE_HZ;
use crate::file::disk::{Disk as _, RealDisk};

/// Why nothing was heard.
#[derive(Debug, Error)]
pub(super) enum Silence {
    #[error("there is no sound server")]
    NoServer,
    #[error(transparent)]
    Socket(#[from] io::Error),
    #[error(transparent)]
    Protocol(#[from] protocol::ProtocolError),
    #[error("the sound server refused: {0:?}")]
    Refused(protocol::PulseError),
}

/// The longest wait for an answer.
const PATIENCE: Duration = Duration::from_secs(6);
/// A cookie has 256 bytes.
const LARGEST_COOKIE: u64 = 4096;
/// The numbers by which the answers are known.
const AUTH: u32 = 0;
const NAME: u32 = 1;
const STREAM: u32 = 2;
const DRAIN: u32 = 3;

/// Plays samples of one channel and returns when they have been heard.
pub(super) fn play(samples: &[i16]) -> Result<(), Silence> {
    let path = pulseaudio::socket_path_from_env().ok_or(Silence::NoServer)?;
    let cookie =
        pulseaudio::cookie_path_from_env().and_then(|path| RealDisk.read(&path, LARGEST_COOKIE).ok());
    play_on(UnixStream::connect(path)?, cookie.unwrap_or_default(), samples)
}

/// The same on a socket that is open.
fn play_on(socket: UnixStream, cookie: Vec<u8>, samples: &[i16]) -> Result<(), Silence> {
    let (mut socket, version) = greet(socket, cookie)?;
    let create = Command::CreatePlaybackStream(protocol::PlaybackStreamParams {
        sample_spec: protocol::SampleSpec {
            format: protocol::SampleFormat::S16Le,
            channels: 1,
            sample_rate: RATE_HZ,
        },
        channel_map: protocol::ChannelMap::mono(),
        cvolume: Some(protocol::ChannelVolume::norm(1)),
        sink_name: Some(protocol::DEFAULT_SINK.to_owned()),
        ..Default::default()
    });
    protocol::write_command_message(socket.get_mut(), STREAM, &create, version)?;
    let (_, stream) =
        protocol::read_reply_message::<protocol::CreatePlaybackStreamReply>(&mut socket, version)?;
    let bytes: Vec<u8> = samples.iter().flat_map(|sample| sample.to_le_bytes()).collect();
    let mut left = bytes.as_slice();
    let mut wanted = stream.requested_bytes as usize;
    loop {
        let (now, later) = left.split_at(wanted.min(left.len()) & !1);
        if !now.is_empty() {
            protocol::write_memblock(socket.get_mut(), stream.channel, now, 0)?;
        }
        if later.is_empty() && !left.is_empty() {
            let drain = Command::DrainPlaybackStream(stream.channel);
            protocol::write_command_message(socket.get_mut(), DRAIN, &drain, version)?;
        }
        left = later;
        wanted = match protocol::read_command_message(&mut socket, version)? {
            (DRAIN, Command::Reply) => return Ok(()),
            (_, Command::Error(refused)) => return Err(Silence::Refused(refused)),
            (_, Command::Request(request)) => request.length as usize,
            _ => 0,
        };
    }
}

/// Says who we are; returns the version of the protocol that both speak.
fn greet(socket: UnixStream, cookie: Vec<u8>) -> Result<(BufReader<UnixStream>, u16), Silence> {
    let mut socket = BufReader::new(socket);
    socket.get_ref().set_read_timeout(Some(PATIENCE))?;
    socket.get_ref().set_write_timeout(Some(PATIENCE))?;
    let auth = Command::Auth(protocol::AuthParams {
        version: protocol::MAX_VERSION,
        supports_shm: false,
        supports_memfd: false,
        cookie,
    });
    protocol::write_command_message(socket.get_mut(), AUTH, &auth, protocol::MAX_VERSION)?;
    let (_, reply) = protocol::read_reply_message::<protocol::AuthReply>(&mut socket, protocol::MAX_VERSION)?;
    let version = protocol::MAX_VERSION.min(reply.version);
    let mut props = protocol::Props::new();
    props.set(protocol::Prop::ApplicationName, CString::from(c"Råderum"));
    protocol::write_command_message(socket.get_mut(), NAME, &Command::SetClientName(props), version)?;
    protocol::read_reply_message::<protocol::SetClientNameReply>(&mut socket, version)?;
    Ok((socket, version))
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::*;

    const VERSION: u16 = protocol::MAX_VERSION;
    const CHANNEL: u32 = 7;

    /// A server that takes a little at a time; returns the bytes that it was to play.
    fn serve(socket: UnixStream) -> Result<Vec<u8>, protocol::ProtocolError> {
        let mut socket = BufReader::new(socket);
        let (seq, _) = protocol::read_command_message(&mut socket, VERSION)?;
        let auth = protocol::AuthReply { version: VERSION, ..Default::default() };
        protocol::write_reply_message(socket.get_mut(), seq, &auth, VERSION)?;
        let (seq, _) = protocol::read_command_message(&mut socket, VERSION)?;
        let named = protocol::SetClientNameReply { client_id: 1 };
        protocol::write_reply_message(socket.get_mut(), seq, &named, VERSION)?;
        let (seq, _) = protocol::read_command_message(&mut socket, VERSION)?;
        let stream = protocol::CreatePlaybackStreamReply {
            channel: CHANNEL,
            requested_bytes: 1001,
            ..Default::default()
        };
        protocol::write_reply_message(socket.get_mut(), seq, &stream, VERSION)?;
        let mut heard = Vec::new();
        loop {
            let head = protocol::read_descriptor(&mut socket)?;
            let mut body = vec![0; head.length as usize];
            socket.read_exact(&mut body)?;
            if head.channel != CHANNEL {
                break;
            }
            heard.extend(body);
            let more = Command::Request(protocol::Request { channel: CHANNEL, length: 4096 });
            protocol::write_command_message(socket.get_mut(), u32::MAX, &more, VERSION)?;
        }
        protocol::write_ack_message(socket.get_mut(), DRAIN)?;
        assert_eq!(socket.read(&mut [0])?, 0, "nothing more is said, and the connection is closed");
        Ok(heard)
    }

    fn on_a_thread<T: Send + 'static>(
        work: impl FnOnce() -> T + Send + 'static,
    ) -> std::thread::JoinHandle<T> {
        std::thread::Builder::new().name("server".to_owned()).spawn(work).expect("a thread")
    }

    #[test]
    fn a_bell_is_played_whole_and_the_connection_is_closed() {
        let (ours, theirs) = UnixStream::pair().expect("a pair of sockets");
        let server = on_a_thread(move || serve(theirs));
        let samples: Vec<i16> = (0..10_000).collect();
        play_on(ours, Vec::new(), &samples).expect("it is played");
        let heard = server.join().expect("the server ends").expect("it understood everything");
        let sent: Vec<u8> = samples.iter().flat_map(|sample| sample.to_le_bytes()).collect();
        assert!(heard == sent, "{} of {} bytes", heard.len(), sent.len());
    }

    #[test]
    fn a_server_that_goes_away_is_silence_and_no_panic() {
        let (ours, theirs) = UnixStream::pair().expect("a pair of sockets");
        drop(theirs);
        assert!(play_on(ours, Vec::new(), &[0; 100]).is_err());
    }
}
