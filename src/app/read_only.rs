//! Why a session on the stage can only be looked at.

/// Why a session can only be looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadOnly {
    /// Another program has it open.
    Elsewhere,
    /// Somebody has it open on another machine.
    OtherMachine,
    /// A newer program made it, and means other things by what stands in it.
    Newer,
    /// What the program has of it itself cannot be read now, and may be further.
    Unread,
    /// Somebody has locked it.
    Locked,
}
