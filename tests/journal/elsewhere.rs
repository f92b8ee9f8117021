//! A power cut while the program's own folder cannot be written and the work goes on in another: at whatever step the
//! folder breaks and comes back, and at whatever moment the power is cut, both folders together have what was promised,
//! and so has the one alone that was written last.

use std::ops::Range;
use std::path::Path;
use std::sync::Arc;

use raaderum::file::disk::Disk;
use raaderum::file::journal::keeper::Keeper;
use raaderum::file::journal::op::Mark;
use raaderum::file::journal::recover::recover;
use raaderum::file::journal::shelf::Shelf;

use super::power::{Content, Power};
use super::{Harm, Life, Promise, STATE, Seen, desk, harm_after, is_kept, replica};

const SPARE: &str = "/spare";

fn shelf(life: &Life) -> Shelf {
    Shelf::of(Path::new(STATE), life.keeper.replica().session.cover()).with_spares(&[SPARE.into()])
}

impl Life {
    fn with_a_spare(power: Power) -> Self {
        let mut life = Self::on(power);
        let disk: Arc<dyn Disk> = life.power.clone();
        life.keeper = Keeper::new(disk, shelf(&life), replica(), Mark::default(), 0);
        life
    }

    /// As the journal's thread does it: what the disk refused is tried again.
    fn commit_with_patience(&mut self) {
        let safe = (0..3).any(|_| self.keeper.commit().is_ok());
        assert!(safe, "one of two folders works");
        self.promises.push(Promise { steps: self.power.steps(), texts: self.texts.len() });
    }

    /// Three notes and a tidying, in two folders where the first breaks.
    fn moved(broken: Range<usize>) -> Self {
        let power = Power::holding(&desk()).breaking(Path::new(STATE), broken);
        let mut life = Self::with_a_spare(power);
        for note in 1..=3 {
            life.edit();
            life.commit_with_patience();
            if note == 2 {
                // What cannot be tidied stays, and is safe as it is.
                let _ = life.keeper.tidy();
                life.commit_with_patience();
            }
        }
        life
    }
}

/// A content without what lies below a folder.
fn without(content: &Content, folder: &str) -> Content {
    content
        .iter()
        .filter(|(path, _)| !path.starts_with(folder))
        .map(|(path, bytes)| (path.clone(), bytes.clone()))
        .collect()
}

#[test]
fn a_power_cut_while_the_work_moves_to_another_folder_and_back_loses_nothing() {
    let whole = Life::moved(0..0).power.steps();
    let (mut all, mut seen, mut lives, mut moves) = (Harm::default(), Seen::new(), 0, 0);
    for from in 0..whole {
        for steps in [from..from + 1, from..usize::MAX] {
            let life = Life::moved(steps.clone());
            moves += usize::from(life.power.has_seen(Path::new(SPARE)));
            lives += 1;
            let harm = harm_after(&life, from, &shelf(&life), &mut seen);
            assert!(harm.is_none(), "broken at {steps:?}: {harm:?}");
            all.states += harm.states;
            assert_the_last_folder_is_enough(&life, &format!("broken at {steps:?}"));
        }
    }
    println!(
        "{} states after a cut, {} kinds, in {lives} lives of which {moves} went on elsewhere",
        all.states,
        seen.len()
    );
    assert!(all.states > 1_000 && moves > whole, "{} states, {moves} moves", all.states);
}

/// When all is done, the folder that is written to has everything without the other.
fn assert_the_last_folder_is_enough(life: &Life, what: &str) {
    let content = life.power.moments().pop().expect("there was a step").now();
    let other = if life.keeper.given_up() == 0 { SPARE } else { STATE };
    let found = recover(&Power::holding(&without(&content, other)), &shelf(life));
    let found = found.unwrap_or_else(|| panic!("{what}: nothing is left without {other}"));
    assert!(is_kept(life, &found, life.texts.len()), "{what}: {other} is missed");
}
