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


## Views: matrix and track


## Views: split, gate, scales


## Charts


## Faults


## Command line

