# Råderum's texts in English. Every key stands in da.ftl as well; a test finds the one that is missing.

## Common
names-and = { $first } and { $last }
frame-advice = Advice { $number } · { $title }
frame-others = Checklists
frame-minutes = { $n } min
language-da = Dansk
language-en = English


## What was done (Undo: moved …)
verb-made = wrote { $what }
verb-moved = moved { $what }
verb-wrote = changed { $what }
verb-coloured = coloured { $what }
verb-removed = deleted { $what }
verb-set = set { $what }
verb-answered = counted answers: { $what }
verb-ordered = ordered { $what }
verb-locked = locked { $what }
verb-decided = decided { $what }
verb-discussed = discussed { $what }
verb-named = renamed { $what }
verb-went = went to { $what }


## Commands


## Messages


## Screens


## Views: zones
zones-percent = { $n }%
zones-beside = { $group } themselves { $percent }
zones-hidden = Their own answers are not shown (fewer than { $k })
zones-hidden-short = Not shown (fewer than { $k })
zones-out-of-order = Not in the order
say-card = { $one }: { $title }, { $place }
say-zone = zone { $name }
say-step = step { $name }
say-column = column { $name }
say-nowhere = without a place so far
say-band = { $zone }, { $number }
say-value = {", "}{ $label } { $value }
say-kind = {", "}{ $kind }
say-warned = {", "}kept despite a warning
say-more =
    { $n ->
        [one] One more card that there is no room for
       *[other] { $n } more cards that there is no room for
    }
say-slot-empty = { $label }: not written yet
say-slot-open = { $label }: { $text }
say-slot-locked = { $label }, locked: { $text }
say-lock = Lock the problem
say-unlock = Unlock the problem
say-counter = { $label }: { $number }. Press for one more
say-place = Place { $n } in the order
say-tile = { $one } { $number }: { $title }
say-tile-place = {", "}place { $n } today
say-votes =
    { $n ->
        [one] {", "}one vote
       *[other] {", "}{ $n } votes
    }
say-door = Go to { $title }
say-door-done = Go to { $title }, work done


## Views: matrix and track
matrix-tray = Not placed
say-matrix = { $n } stand on { $across } and { $up }
say-matrix-gaps = { $n } stand on { $across } and { $up }, { $gaps } of them under the line
say-matrix-card = { $name }: { $across } { $x }, { $up } { $y }
say-matrix-gap = { $name }: { $across } { $x }, { $up } { $y }, { $gap } short of what is required
say-matrix-waiting = { $name }: { $across } { $x }
say-matrix-lying = { $name }: has no place yet
say-matrix-star = { $group } on { $name }: { $y }


## Views: split, gate, scales


## Charts


## Faults


## Command line

