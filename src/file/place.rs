//! What kind of place a file lies in: on a disk of this computer, on a drive of the network, or in a folder that a
//! client takes to the cloud. The last two are written to less often: one is slow, the other sends every save away.

use std::path::{Path, PathBuf};

/// The kind of a place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Place {
    #[default]
    Local,
    /// A drive of the network, or one that a program stands behind and nobody knows how fast.
    Network,
    /// A folder that is kept the same elsewhere.
    Synced,
}

/// How folders of the usual clients are called, in small letters; a firm's name may follow.
const CLIENTS: [&str; 7] =
    ["onedrive", "dropbox", "google drive", "googledrive", "icloud", "nextcloud", "owncloud"];

/// What Linux says of NFS, SMB (three of them), AFS, Ceph, Coda, and of drives that a program stands behind (FUSE).
#[cfg(any(target_os = "linux", test))]
const NETWORK: [u32; 8] =
    [0x6969, 0x517B, 0xFF53_4D42, 0xFE53_4D42, 0x5346_414F, 0x00C3_6400, 0x7375_7245, 0x6573_5546];

impl Place {
    /// Whether saves that nobody asked for are to be few.
    pub fn is_far(self) -> bool {
        match self {
            Self::Local => false,
            Self::Network | Self::Synced => true,
        }
    }

    /// The place of a file on this computer. May wait for the drive.
    pub(super) fn of(path: &Path) -> Self {
        let clients: Vec<PathBuf> = std::env::vars_os()
            .filter(|(name, _)| name.to_string_lossy().to_lowercase().starts_with("onedrive"))
            .map(|(_, folder)| PathBuf::from(folder))
            .collect();
        match Self::of_name(path, &clients) {
            Self::Local if is_on_network(path) => Self::Network,
            place => place,
        }
    }

    /// What the name of a file tells, and the folders that clients said are theirs.
    fn of_name(path: &Path, clients: &[PathBuf]) -> Self {
        let text = path.to_string_lossy();
        // `\\?\` and `\\.\` are other ways to write names of this computer.
        let is_share =
            text.starts_with("\\\\") && !text.starts_with("\\\\?\\") && !text.starts_with("\\\\.\\");
        let folders = path.parent().unwrap_or(Path::new(""));
        let is_clients =
            |folder: &str| CLIENTS.iter().any(|client| folder.to_lowercase().starts_with(client));
        let is_synced = clients.iter().any(|root| !root.as_os_str().is_empty() && path.starts_with(root))
            || folders.components().any(|part| is_clients(&part.as_os_str().to_string_lossy()));
        if is_synced {
            Self::Synced
        } else if is_share || text.starts_with("\\\\?\\UNC\\") {
            Self::Network
        } else {
            Self::Local
        }
    }
}

/// Asks the system about the folder of a file, which may not be there itself yet.
#[cfg(target_os = "linux")]
fn is_on_network(path: &Path) -> bool {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    rustix::fs::statfs(folder).is_ok_and(|known| is_network(known.f_type as u32))
}

#[cfg(not(target_os = "linux"))]
fn is_on_network(_: &Path) -> bool {
    false
}

#[cfg(any(target_os = "linux", test))]
fn is_network(kind: u32) -> bool {
    NETWORK.contains(&kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_and_a_folder_of_the_cloud_are_far_and_other_folders_are_not() {
        let clients = [PathBuf::from("/home/mette/Kommunen"), PathBuf::new()];
        let cases = [
            ("/home/mette/møde.session.ron", Place::Local),
            ("/home/mette/Kommunen/møde.session.ron", Place::Synced),
            ("/home/mette/Kommunen2/møde.session.ron", Place::Local),
            ("/home/mette/OneDrive - Vestlyng Kommune/a/møde.session.ron", Place::Synced),
            ("/home/mette/Dropbox/møde.session.ron", Place::Synced),
            ("/home/mette/noter/dropbox.session.ron", Place::Local),
            ("\\\\fil01\\fælles\\møde.session.ron", Place::Network),
            ("\\\\?\\UNC\\fil01\\fælles\\møde.session.ron", Place::Network),
            ("\\\\?\\C:\\møde.session.ron", Place::Local),
            ("møde.session.ron", Place::Local),
        ];
        for (path, place) in cases {
            assert_eq!(Place::of_name(Path::new(path), &clients), place, "{path}");
        }
    }

    #[test]
    fn the_kinds_of_drives_that_linux_names_are_told_apart() {
        // ext4, XFS, btrfs, tmpfs, overlay, and a USB stick's vfat and exFAT.
        for kind in [0xEF53, 0x5846_5342, 0x9123_683E, 0x0102_1994, 0x794C_7630, 0x4D44, 0x2011_BAB0] {
            assert!(!is_network(kind), "{kind:x} is a disk of this computer");
        }
        for kind in [0x6969, 0xFE53_4D42, 0x6573_5546] {
            assert!(is_network(kind), "{kind:x}");
        }
    }
}
