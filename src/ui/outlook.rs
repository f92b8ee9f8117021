//! Which screens the computer has now.

use crate::app::App;
use crate::app::projector::Screen;

/// What asks the system for its screens.
#[derive(Debug, Default)]
pub(super) struct Outlook {
    #[cfg(target_os = "linux")]
    server: x11::Server,
}

impl Outlook {
    /// Notes the screens of the computer and the one that this window is on. Asking costs time: only while it matters.
    pub(super) fn look_around(&mut self, frame: &eframe::Frame, app: &mut App) {
        let Some(window) = frame.winit_window() else { return };
        let name = |place: usize, name: Option<String>| name.unwrap_or_else(|| (place + 1).to_string());
        let known = || {
            window
                .available_monitors()
                .enumerate()
                .map(|(number, monitor)| Screen {
                    name: name(number, monitor.name()),
                    size: (monitor.size().width, monitor.size().height),
                    place: (monitor.position().x, monitor.position().y),
                })
                .collect()
        };
        let screens: Vec<Screen> = self.asked().unwrap_or_else(known);
        let own = window.outer_position().ok().and_then(|place| {
            let size = window.outer_size();
            let half = |size: u32| i32::try_from(size / 2).unwrap_or_default();
            let middle = (place.x + half(size.width), place.y + half(size.height));
            screens.iter().position(|screen| screen.holds(middle))
        });
        // Where the system does not say where a window is, it says on which screen.
        let own = own.or_else(|| {
            let monitor = window.current_monitor()?;
            let place = (monitor.position().x, monitor.position().y);
            screens.iter().position(|screen| screen.place == place)
        });
        if app.projector.screens != screens || app.projector.own != own {
            app.set_screens(screens, own);
        }
    }

    #[cfg(target_os = "linux")]
    fn asked(&mut self) -> Option<Vec<Screen>> {
        self.server.screens()
    }

    #[cfg(not(target_os = "linux"))]
    #[expect(clippy::unused_self, reason = "the list of the window system is good elsewhere")]
    fn asked(&mut self) -> Option<Vec<Screen>> {
        None
    }
}

/// The X server's own answer. The list that comes with a window is the one of the start (winit#3405): a cable that is
/// pulled later is not seen in it, and the wall would cover the desk.
#[cfg(target_os = "linux")]
mod x11 {
    use std::env;

    use x11rb::connection::Connection as _;
    use x11rb::errors::ReplyError;
    use x11rb::protocol::randr::ConnectionExt as _;
    use x11rb::protocol::xproto::{ConnectionExt as _, Window};
    use x11rb::rust_connection::RustConnection;

    use crate::app::projector::Screen;

    /// A connection of its own.
    #[derive(Debug, Default)]
    pub(super) enum Server {
        #[default]
        Unasked,
        /// The windows are another system's, or there is no answer.
        None,
        At(Box<RustConnection>, Window),
    }

    impl Server {
        /// The screens that are on.
        pub(super) fn screens(&mut self) -> Option<Vec<Screen>> {
            if matches!(self, Self::Unasked) {
                *self = Self::new().unwrap_or(Self::None);
            }
            let Self::At(connection, root) = self else { return None };
            let screens = ask(connection, *root);
            if screens.is_err() {
                *self = Self::None;
            }
            screens.ok().filter(|screens| !screens.is_empty())
        }

        fn new() -> Option<Self> {
            let is_wayland =
                |name| env::var_os(name).is_some_and(|value: std::ffi::OsString| !value.is_empty());
            if ["WAYLAND_DISPLAY", "WAYLAND_SOCKET"].into_iter().any(is_wayland) {
                return None;
            }
            let (connection, screen) = RustConnection::connect(None).ok()?;
            let root = connection.setup().roots.get(screen)?.root;
            Some(Self::At(Box::new(connection), root))
        }
    }

    fn ask(connection: &RustConnection, root: Window) -> Result<Vec<Screen>, ReplyError> {
        let monitors = connection.randr_get_monitors(root, true)?.reply()?.monitors;
        let screen = |monitor: &x11rb::protocol::randr::MonitorInfo| {
            let name = connection.get_atom_name(monitor.name)?.reply()?.name;
            Ok(Screen {
                name: String::from_utf8_lossy(&name).into_owned(),
                size: (monitor.width.into(), monitor.height.into()),
                place: (monitor.x.into(), monitor.y.into()),
            })
        };
        monitors.iter().map(screen).collect()
    }
}
