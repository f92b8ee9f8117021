# Råderum's texts in English. Every key stands in da.ftl as well; a test finds the one that is missing.

## Common
spell-and = and
spell-between = between { $a } and { $b }
spell-hidden = not shown (fewer than { $k } answers)
spell-more = and { $n } more
spell-months = January February March April May June July August September October November December
spell-date = { $day } { $month } { $year }
frame-advice = Advice { $number } · { $title }
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
verb-imported = imported { $what }
verb-planned = changed the plan: { $what }
verb-parked = parked { $what }
verb-went = went to { $what }


## Commands
command-new-session = New session …
command-new-session-help = Start a new workshop with title, date and participants.
command-open = Open file …
command-open-help = Open a session that was saved.
command-open-sample = Try the sample
command-open-sample-help = See an invented municipality that has worked with every canvas.
command-save = Save
command-save-help = Save the session to its file.
command-save-as = Save as …
command-save-as-help = Save the session to a new file.
command-export = Export …
command-export-help = The canvas or a chart as a picture or as numbers.
command-import = Import answers or rows from CSV …
command-import-help = Answers or rows from a file, or pasted from a spreadsheet.
command-copy-picture = Copy the picture
command-copy-picture-help = Put the picture of the canvas on the clipboard.
command-close = Close the session
command-close-help = Back to the home screen.
command-quit = Quit Råderum
command-quit-help = Close the program.
command-undo = Undo
command-undo-what = Undo: { $what }
command-undo-help = Take the last step back.
undo-uncovered = Undo: uncovered a layer
command-redo = Redo
command-redo-what = Redo: { $what }
command-redo-help = Do again what was undone.
command-new-note = Write a note
command-new-note-help = A new note on the canvas; several lines give several notes.
command-new-initiative = New initiative
command-new-initiative-help = An initiative that can stand on every canvas.
command-new-decision = Write a decision
command-new-decision-help = With the role that owns it, and a date.
command-show-of-hands = Count hands
command-show-of-hands-help = Enter the answers of the room as counts.
command-next-step = Next step
command-next-step-help = The next layer, then the next round, then the next canvas.
command-next-canvas = Next canvas
command-next-canvas-help = Go on in the plan of the day.
command-previous-canvas = Previous canvas
command-previous-canvas-help = Go back one canvas.
command-reveal = Reveal the next layer
command-reveal-help = Reveal the answers layer by layer.
command-hide-layers = Cover the layers again
command-hide-layers-help = Hide everything that is revealed on the canvas.
command-next-round = Next round
command-next-round-help = Change the round and set the clock.
command-next-focus = Next initiative here
command-next-focus-help = Look at the next one in the row.
command-previous-focus = Previous initiative here
command-previous-focus-help = Look at the previous one in the row.
command-clock-toggle = Start or pause the clock
command-clock-toggle-help = The clock of the round.
command-minute-more = One minute more
command-minute-more-help = Give the round one minute more.
command-minute-less = One minute less
command-minute-less-help = Take one minute from the round.
command-drawer = The drawer
command-drawer-help = Notes, initiatives, decisions and insights.
command-insights = Insights
command-insights-help = Questions that the answers raise.
command-pass = Pass: the red thread
command-pass-help = Where the initiative stands on every canvas, and what is missing.
command-method-card = Method card
command-method-card-help = Purpose, steps and good questions for this canvas.
command-full-screen = Full screen
command-full-screen-help = Show only Råderum on the screen.
command-blank = Blank wall
command-blank-help = Hide the canvas, so that the eyes are on you.
command-palette = Find …
command-palette-help = Find a command, a canvas or something that you have written.
command-shortcuts = Keys
command-shortcuts-help = The keys of this screen.
command-x-ray = X-ray
command-x-ray-help = See names, ids and timings of everything that is drawn.
command-language = Dansk
command-language-help = Change the language.
command-theme = Change the theme
command-theme-help = Canvas, Evening or Projector.
command-zoom-in = Larger text
command-zoom-in-help = Make the text around the canvas larger.
command-zoom-out = Smaller text
command-zoom-out-help = Make the text around the canvas smaller.
command-zoom-reset = Normal text
command-zoom-reset-help = The text in its own size.
command-about = About Råderum
command-about-help = Version, licences, and where your data lies.


## Messages
notice-done = Done: { $what }
notice-covered = The layer is covered again.
notice-undone = Undone: { $what }
notice-redone = Done again: { $what }
notice-saved = Saved to { $file }
notice-copied = The picture is on the clipboard
notice-exported = Exported to { $file }
notice-exported-many = { $n ->
    [one] { $n } file exported
   *[other] { $n } files exported
}
export-failed = The picture was not made. Your work is safe. Try a smaller size: { $why }
open-failed = { $file } cannot be opened
open-in-part = { $file } is open, but something could not be read
theme-light = Canvas
theme-dark = Evening
theme-projector = Projector


## Screens
close = Close
cancel = Cancel
undo = Undo
time-minutes = { $n } min
time-hours = { $n ->
    [one] { $n } hour
   *[other] { $n } hours
}
time-hours-minutes = { $hours } h { $minutes }
frame-others = Other canvases
home-go = Råderum, to the home screen
home-morning = Good morning. What will you work on?
home-day = Good day. What will you work on?
home-evening = Good evening. What will you work on?
home-promise = Everything stays on this computer. Nothing is sent anywhere.
home-start = Start a workshop
home-canvases = { $n ->
    [one] { $n } canvas
   *[other] { $n } canvases
}
home-free = Choose your own
home-free-about = in your order
home-recent = Continue
home-today = Today
home-yesterday = Yesterday
home-advice-done = { $done } of { $of } pieces of advice
home-finished = Finished
home-other = Other
home-first = First time here?
home-first-about = The example is an invented municipality that has been all the way round.
home-like-this = What it can look like
home-sample-canvas = The example: { $title }
home-sample = Try the example
home-sample-about = An invented municipality, all filled in
home-new = New session
home-new-about = Ctrl+N – with your own title and group
home-open = Open file …
home-open-about = Ctrl+O – or drop the file here
home-help = Help
home-find = Find
home-language = Language:
home-theme = Theme:
palette-open = Find a command or a canvas
palette-label = Search
palette-hint = Type what you want
palette-none = Nothing found. Try another word.
drawer-toggle = Drawer
drawer-notes = Notes
drawer-initiatives = Initiatives
drawer-decisions = Decisions
drawer-insights = Insights
notes-none = No notes on this canvas yet.
note-new = + New note (N)
initiative-new = + New initiative (I)
decisions-none = You have not decided anything yet.
decision-new = + New decision (D)
decision-title = What do you decide?
decision-text = Decision
decision-owner = Responsible (role, not name)
decision-due = By (1 May, 1/5 or 2026-05-01)
decision-keep = Save decision
decision-done = Done
decision-reopen = Reopen
insights-none = No insights right now. They come when you have put something on the canvases.
record-new = + New { $one }
records-none = None yet.
writing-record = New { $one }
form-yes = Yes
form-no = No
form-set = Set
form-clear = Clear { $name }
form-split = Split 100 percent
menu-fields = Edit the fields
insights-hidden = { $n ->
    [one] One question cannot be assessed, for fewer than { $k } have answered.
   *[other] { $n } questions cannot be assessed, for fewer than { $k } have answered.
}
insight-discussed = Discussed
insight-decided = Decision
insight-dismissed = Not relevant
insight-reason = Why not?
insight-dismiss = Put aside
insight-is-discussed = Discussed
insight-is-decided = Became a decision
insight-is-dismissed = Not relevant
method-title = Method card
method-prompts = Ask
method-steps = How to run it
method-watch = Watch out for
method-reconstructed = The figure has been rebuilt from the text.
pass-title = The red thread
pass-nowhere = Not here yet
pass-answered = The room has answered
pass-rows = { $name }: { $n }
pass-of = { $n } of { $of }
pass-above = The red thread · { $one }
pass-told = The pass of { $name }
pass-stands = { $n ->
    [0] Stands on no canvas yet, but can stand on { $of }
   *[other] Stands on { $n } of { $of } canvases
}
pass-no-canvases = No canvas has room for this kind
pass-missing = Missing
pass-missing-more = +{ $n } missing
pass-more = { $n } more
pass-insights = Insights
pass-no-insights = No questions right now
pass-info = For information
pass-watch = Keep an eye on
pass-stop = Stop and think
pass-decisions = Decisions
pass-no-decisions = None yet
pass-done = Done
pass-unknown = There is nothing called { $id }. It may have been removed.
pass-open = Pass
pass-open-help = Show the pass on the wall
pass-back = Back to the canvas
pass-canvas = Canvas
pass-where = Where
pass-file = pass
hands-title = Count hands
hands-less = { $name }: one fewer
hands-more = { $name }: one more
hands-people = How many answered
hands-people-less = One person fewer
hands-people-more = One person more
hands-n = { $n ->
    [0] No answers yet
    [one] { $n } answer
   *[other] { $n } answers
}
hands-hidden = Under { $n } answers nothing is shown, and nothing can be worked out.
hands-shown = There are { $n } answers or more, so they can be shown.
hands-round = Round { $n }
hands-new-round = New round
hands-keep = Save answers
clock-start = Start the clock
clock-pause = Stop the clock
clock-less = One minute less
clock-more = One minute more
saved = Saved
saved-not = Not saved
saved-never = Save …
stage-answers = { $n ->
    [0] Count hands
    [one] { $n } answer
   *[other] { $n } answers
}
stage-first-note = Write the first one (N)
stage-first-initiative = Write the first initiative (I)
stage-minutes = You have { $n } minutes for this canvas
stage-keys = Space: next step · T: time · ?: keys
stage-blank = B: back to the canvas
stage-reveal = Show { $layer }
stage-hide = Cover again
writing-note = New note
writing-initiative = New initiative
writing-text = Write
writing-keys = Enter saves · Ctrl+Enter saves and starts another · Esc cancels
menu-write = Write
menu-colour = Kind
menu-remove = Delete
menu-take-away = Take off the canvas
menu-erase = Delete the initiative everywhere
menu-decide = Make it a decision
menu-pass = See the initiative's pass
keys-tab = Go to the next one
keys-arrows = Move to the next place
keys-enter = Write or choose
keys-delete = Delete or take away
keys-menu = Open the menu
keys-escape = One step back
closing-title = Do you want to save the session?
closing-about = There are changes that are not in a file yet.
closing-save = Save
closing-without = Don't save
path-open = Open file
path-open-go = Open
path-save = Save the session
path-save-go = Save
path-export = Where should it go?
path-export-go = Export
path-import = Import from a CSV file
path-import-go = Import
path-label = Path to the file
path-about = Type the path to the file.
path-exists = There is a file already. Press again to write over it, or give it another name.
path-waiting = The system's dialog does not answer. Type the path here instead.
new-title = New session
new-name = Title
new-place = Organisation
new-date = Date (such as 21 November)
new-people = How many are you?
new-agenda = Agenda
new-agenda-all = All canvases, as you go
new-choose = Choose canvases …
plan-title = Choose canvases
plan-about = Choose those that you want, in the order in which you want them. You can still go to the others on the way.
plan-all = Canvases
plan-none = Your plan is empty
plan-add = Take { $title }, { $time }
plan-earlier = { $title }: earlier
plan-later = { $title }: later
plan-out = { $title }: out of the plan
plan-go = Next
new-k = Under { $n } answers nothing is shown. It cannot be changed once the first answer is in.
new-go = Begin
export-title = Export
export-what = What
export-chart = Chart { $n }
export-all = All canvases
export-format = File type
export-theme = Colours
export-print = Paper
export-scale = Size
export-go = Choose a place …
import-from = Import from CSV …
import-title = Import answers or rows
import-source = { $file } · { $rows } · { $encoding } · { $separator }
import-rows = { $n ->
    [one] 1 row
   *[other] { $n } rows
}
import-separator-semicolon = semicolon
import-separator-comma = comma
import-separator-tab = tab
import-into = Becomes
import-into-answers = Answers: { $name }
import-into-none = Choose what the rows are
import-column = { $column } becomes
import-columns = Columns
import-becomes-nothing = Is left out
import-becomes-answer = Answer about { $name }
import-becomes-group = The group that answers
import-becomes-person = Answer id, not kept
import-voice = Who has answered?
import-about = About whom? ({ $what })
import-wave-this = Round { $n }
import-wave-new = New round ({ $n })
import-twins-records = Rows that are there already
import-twins-leave = Leave them alone
import-twins-update = Update them
import-twins-persons = Rows that are the same
import-twins-last = Only the last counts
import-twins-count = Count them all
import-go = Insert
import-happens = What happens
import-look = Worth a look
import-more = { $n ->
    [one] and 1 more
   *[other] and { $n } more
}
import-done = Imported: { $what }
import-told-nothing = There is nothing to insert yet.
import-told-new = { $n ->
    [one] 1 new row in { $into }
   *[other] { $n } new rows in { $into }
}
import-told-changed = { $n ->
    [one] 1 row is updated
   *[other] { $n } rows are updated
}
import-told-left-out = { $n ->
    [one] 1 row is left out
   *[other] { $n } rows are left out
}
import-told-persons = { $n ->
    [one] 1 person is counted in round { $wave }. The person is not kept
   *[other] { $n } persons are counted in round { $wave }. The persons are not kept
}
import-told-partial = { $n ->
    [one] 1 has answered less than half and counts in the items, not in the index
   *[other] { $n } have answered less than half and count in the items, not in the index
}
import-told-silent = { $n ->
    [one] 1 row has no answers
   *[other] { $n } rows have no answers
}
import-told-replaced = { $n ->
    [one] 1 count of the round is written over
   *[other] { $n } counts of the round are written over
}
import-told-hidden = { $n ->
    [one] In 1 place there are fewer than { $k } answers. They are not shown, and no index is kept
   *[other] In { $n } places there are fewer than { $k } answers. They are not shown, and no index is kept
}
import-told-withheld = { $n ->
    [one] In 1 place the round is not shown: so few have come or left that they could be worked out
   *[other] In { $n } places the round is not shown: so few have come or left that they could be worked out
}
import-told-beside = { $n ->
    [one] 1 place is hidden too, or the few answers beside it could be worked out
   *[other] { $n } places are hidden too, or the few answers beside them could be worked out
}
import-told-typed = { $n ->
    [one] 1 typed number makes way for the answers
   *[other] { $n } typed numbers make way for the answers
}
import-told-abouts = New: { $names }
import-twin-there = Line { $line }: “{ $name }” is there already.
import-twin-line = Line { $line }: “{ $name }” is also in line { $other }.
import-twin-row = Line { $line } is the same as line { $other }.
import-at = Line { $line }
import-at-column = Line { $line }, { $column }
import-problem-too-many-cells = There are more cells than the { $expected } columns. “{ $found }” is left out.
import-problem-no-title = There is no name. The row is left out.
import-problem-no-number = “{ $found }” is not a number. The field stays empty.
import-problem-out-of-range = “{ $found }” is outside { $expected }. The field stays empty.
import-problem-off-step = “{ $found }” is between two steps. The nearest is { $expected }. The field stays empty.
import-problem-no-date = “{ $found }” is not a date such as 2026-04-15. The field stays empty.
import-problem-no-yes = “{ $found }” is neither yes nor no. The field stays empty.
import-problem-too-long = “{ $found }” is too long. There is room for { $expected } characters.
import-problem-unknown = “{ $found }” is not known. It can be: { $expected }.
import-problem-no-such-kind = “{ $found }” cannot stand in this field.
import-problem-no-about = It does not say whom it is about. The row is left out.
import-problem-no-group = “{ $found }” is not one of the groups { $expected }. The row is left out.
import-problem-names-person = “{ $found }” looks like the name of a person. If it is, write a role in the file.
import-problem-refused = The workshop refuses the row: { $found }
# Words that people write in files, without spaces and in small letters; commas between.
import-hints-no-answer = dontknow, donotknow, dontknownotrelevant, rathernotsay, prefernottosay, notrelevant, notapplicable, noanswer, na
import-hints-person = id, answerid, responseid, respondent, respondentid, participant, participantid, personid, token
import-hints-yes = yes, true, 1, x
import-hints-no = no, false, 0
sheet-pasted = What was pasted
sheet-safe = Nothing in the session has changed.
sheet-gone-what = “{ $file }” is not there as a file.
sheet-gone-do = Look for a misspelling, or find the file somewhere else.
sheet-unread-what = “{ $file }” cannot be read.
sheet-unread-do = Close the program that uses it, or take a copy.
sheet-too-large-what = “{ $file }” is too large.
sheet-too-large-do = It may be { $most } MB at most. Split it up.
sheet-workbook-what = “{ $file }” is a workbook, not a CSV file.
sheet-workbook-do = Save the sheet as CSV, or copy the cells and paste them here.
sheet-no-text-what = “{ $file }” is not a text (line { $line }).
sheet-no-text-do = Save it as CSV in the program that made it.
sheet-empty-what = “{ $file }” has no rows under its heading.
sheet-empty-do = Choose a file whose first line names the columns.
sheet-too-wide-what = Line { $line } of “{ $file }” has more than { $most } columns.
sheet-too-wide-do = Delete the columns that are not needed.
sheet-too-long-what = “{ $file }” has more than { $most } rows.
sheet-too-long-do = Split it up, and import the parts one by one.
sheet-long-cell-what = Line { $line } of “{ $file }” has a cell of more than { $most } characters.
sheet-long-cell-do = Shorten it, or delete the column.
sheet-open-quote-what = A quote from line { $line } of “{ $file }” is never closed.
sheet-open-quote-do = Write the mark that is missing, or save the file as CSV again.
faults-copy = Copy details
about-version = Råderum { $version }
about-what = Nine pieces of advice on digital leadership, worked through on canvases.
about-local = Everything stays on this computer. The program opens no connections.
about-licence = Råderum is free software: MIT or Apache 2.0.


## Views: zones
zones-percent = { $n }%
zones-estimate = Estimate: { $group }
zones-estimate-nobody = Estimate
zones-own = { $group } themselves
zones-first-note = Write the first one (N)
zones-first-shared = Add the first one (I)
zones-hidden = Their own answers are not shown (fewer than { $k })
zones-hidden-short = Not shown (fewer than { $k })
zones-out-of-order = Not in the order
zones-share-out = Share out 100 percent
zones-share-hidden = Fewer than { $k } answers. Share out 100 percent yourselves
zones-share-later = Show “{ $layer }” to share out
zones-share-to = { $n } percent to { $zone }
zones-token-to = One token to { $zone }
zones-share-moved = { $n } percent from { $from } to { $to }, { $name }
zones-others = { $group }: at least half say something else
zones-petals-later = Show “{ $layer }” to see how wide the petals are
zones-petals-missing = Missing: { $names }
say-ring = { $ring }, { $sector }
say-sector = {", "}sector { $name }
say-suggested = {", "}suggested place
say-others = {", "}{ $group } say { $zone }
say-petal = { $name }: { $n }
say-petal-weak = { $name }: { $n }, does not reach { $hub }
say-petal-none = { $name }: no value yet
say-petal-hidden = { $name }: not shown (fewer than { $k })
say-share-out = Share out 100 percent: { $name }. Press to begin with equal parts
say-share-part = { $zone } { $n } percent
say-share-moves = { $zone } { $n } percent. Move { $by } percent with { $ways }
say-share-left = left arrow to { $zone }
say-share-right = right arrow to { $zone }
say-share-up = up arrow to { $zone }
say-share-down = down arrow to { $zone }
say-card = { $one }: { $title }, { $place }
say-zone = zone { $name }
say-step = step { $name }
say-column = column { $name }
say-canvas = { $n ->
    [0] { $title }. Nothing lies here yet.
    [one] { $title }. One thing lies here.
   *[other] { $title }. { $n } things lie here.
}
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
say-lock = Lock: { $label }
say-unlock = Unlock: { $label }
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
track-distance = { $n ->
    [one] { $n } phase apart
   *[other] { $n } phases apart
}
track-distance-part = { $n } phases apart
track-distance-none = No distance
track-answers = { $n ->
    [one] { $n } answer
   *[other] { $n } answers
}
track-too-few = fewer than { $k } answers
track-no-answer = no answer
track-guess = { $group }: guess about { $about }
track-standing = The middle is at { $name }
track-standing-between = The middle is between { $low } and { $high }
track-footer = { $answers } · median { $median } · spread { $low }–{ $high }
track-waiting = Answers are shown one layer at a time
track-hint = Answers are shown when at least { $k } have answered
say-track-stop = { $number } { $name }
say-track-stop-counts = { $number } { $name }: { $counts }
say-curve = Curve with { $n } stops.
say-curve-middle = { $group }: the middle is { $median }.
track-parking = Not placed yet
track-no-lanes = Write an initiative and the first actors, then place them on the ladder
track-when = When?
say-track-rung = { $number } { $name }: { $act }
say-track-timing = { $name } comes in: { $timing }
say-track-token = { $name }, { $hand }: rung { $number } { $stop }
say-track-token-none = { $name }, { $hand }: not placed yet
say-ladder = Ladder with { $n } actors, { $far } of them lack two rungs or more


## Views: figures (triangle, actors, timeline)
ternary-waiting = Not placed yet
ternary-more = +{ $n } { $name }
ternary-same = As it is now
ternary-say = { $n ->
    [0] Triangle between { $corners }. Nothing is placed yet.
    [one] Triangle between { $corners } with one point.
   *[other] Triangle between { $corners } with { $n } points.
}
ternary-say-point = { $name }, { $label }: { $parts }
ternary-say-unset = { $name }, { $label }: not placed yet
ternary-say-hidden = { $name }, { $label }: not shown, there are too few answers
ternary-say-corner = the corner { $name }
graph-coverage = Coverage
graph-percent = { $n }%
graph-lacks = Missing most
graph-no-lack = Every need is met
graph-between = { $from } – { $to }
graph-of = { $n } of { $most }
graph-over = { $n } over
graph-count = { $label } { $n }
graph-say = { $n ->
    [0] No actors yet.
    [one] One actor.
   *[other] { $n } actors, { $pairs } talks between them. Coverage { $coverage }.
}
graph-say-edge = { $from } and { $to }, { $label }: { $n }
graph-say-missing = { $from } and { $to }, { $label }: { $n }. The talk is missing
graph-say-level = { $name }, { $label }: { $n } of { $most }
graph-say-count = { $name }, { $label }: { $n }
graph-say-lack = { $from } and { $to }: now { $now }, needed { $needed }
timeline-rings = { $n ->
    [one] {", "}one ring
   *[other] {", "}{ $n } rings
}
timeline-warned = {", "}with a warning
timeline-place = place { $n }
timeline-say = { $n ->
    [0] Timeline. Nothing lies here yet.
    [one] Timeline with one card.
   *[other] Timeline with { $n } cards.
}


## Views: split, gate, scales
split-percent = { $n } %
split-answers = { $n ->
    [one] { $n } answer
   *[other] { $n } answers
 }
split-apart = { $n } points apart
split-empty = Click to share out
split-later = Shows when you reveal it
split-hidden = Not shown (fewer than { $k } answers)
split-missing = no figures yet
split-more = { $n ->
    [one] and { $n } more
   *[other] and { $n } more
 }
split-say-focus = Look at { $name }
split-say-part = { $part } { $n } percent
split-say-bar = { $name }, { $label }: { $parts }
split-say-empty = { $name }: not shared out yet
split-say-boundary = { $name }: the boundary after { $part }, { $n } percent
split-say-lock = { $name }: lock the share of { $part }
split-say-unlock = { $name }: unlock the share of { $part }
gate-no-idea = First put an idea in the catalogue
gate-yes = yes
gate-partly = partly
gate-no = no
gate-grey = Not decided
gate-of = of { $most }
gate-open = { $n ->
    [one] unanswered
   *[other] unanswered
 }
gate-reversed = No gives 2 points here
gate-origin = From { $origin }
gate-origin-open = Where does it come from?
gate-vote = { $n ->
    [one] { $group }: { $n } vote
   *[other] { $group }: { $n } votes
 }
gate-vote-of = { $group } have voted
gate-hidden = Not shown (fewer than { $k } answers)
gate-not-yet = Green needs every answer
gate-write = Write a condition
gate-told = { $name } gets { $light }: { $n } of { $most } points
gate-told-open = { $n ->
    [one] { $name }: { $n } question is open
   *[other] { $name }: { $n } questions are open
 }
gate-say-idea = Idea: { $name }
gate-say-answer = Question { $n }, { $question } Answer { $answer }
gate-say-chosen = Question { $n }, { $question } The answer is { $answer }
gate-say-vote = { $heading }: { $votes }
gate-say-decide = Give the light: { $light }
gate-say-decided = The light is given: { $light }
gate-say-conditions = { $label }: { $text }
scales-none = No scales are chosen
scales-more = { $n ->
    [one] and { $n } more scale
   *[other] and { $n } more scales
 }
scales-now = now
scales-half = the middle half
scales-wish = wish
scales-balance = balanced
scales-strong = strong agreement
scales-fair = fair agreement
scales-spread = spread
scales-camps = two camps
scales-n = { $n ->
    [one] { $n } answer
   *[other] { $n } answers
 }
scales-mean = mean { $mean }
scales-hidden = Not shown (fewer than { $k } answers)
scales-say = Scale from { $left } to { $right }
scales-say-more = { $scale }: { $more }
scales-say-wish = the wish is { $mean }
scales-say-left = Left end: { $pole }
scales-say-right = Right end: { $pole }


## Views: board and ledger
board-say-proposed = {", "}proposed, not moved yet
ledger-empty = not filled in
ledger-hidden = under { $k } answers
ledger-next = Write the next one (N)
ledger-sum = Total
ledger-mean = mean { $n }
ledger-median = median { $n }
ledger-count = { $n } of { $of }
ledger-cut = { $label } · { $n } of { $of }
ledger-axis = { $name }, per cent of the whole
ledger-curve-cut = { $v } { $value } for { $c } { $cost }
ledger-curve-none = The curve appears when { $value } and { $cost } are set
ledger-told = { $n ->
    [0] { $title }. The table is empty.
    [one] { $title }. The table has one row.
   *[other] { $title }. The table has { $n } rows.
}
ledger-say-row = { $one }: { $title }, row { $n } of { $of }
ledger-say-cell = { $row }, { $label }: { $value }
ledger-say-up = { $row }, { $label }: one step up
ledger-say-down = { $row }, { $label }: one step down
ledger-say-more = { $n ->
    [one] One more row, for which there is no room
   *[other] { $n } more rows, for which there is no room
}
ledger-say-sum = { $label }, total: { $value }
ledger-say-mean = { $label }, mean: { $value }
ledger-say-median = { $label }, median: { $value }
ledger-say-count = { $label }, count: { $value }
ledger-say-curve = Curve: { $value } against { $cost }
ledger-say-curve-cut = Curve: { $v } per cent of { $value } for { $c } per cent of { $cost }


## Views: ratings, radar, chain
thumbs-half = the middle half
thumbs-guess = set by hand
thumbs-hidden = Not shown (fewer than { $k } answers)
thumbs-gap = gap
thumbs-invite = Drag the marks onto the scale
thumbs-say = { $name }, { $label }: { $value }
thumbs-say-guess = { $name }, { $label }: { $value }, set by hand
thumbs-say-hidden = { $name }, { $label }: not shown (fewer than { $k } answers)
thumbs-say-none = { $name }, { $label }: not set yet
thumbs-say-veiled = { $name }, { $label }: shown when you reveal it
thumbs-say-half = {", "}the middle half from { $low } to { $high }
thumbs-say-step = { $name }: { $value }
thumbs-say-note = { $name }, { $label }: { $text }
thumbs-say-no-note = { $name }, { $label }: not written yet
ratings-line = limit { $n }
ratings-open = New { $one } (N)
radar-told = Radar with { $n } spokes: { $names }
radar-told-index = Radar with { $n } spokes: { $names }. { $label } { $index }
thumbs-series-hidden = { $label }: not shown (fewer than { $k } answers)
radar-invite = Drag the marks onto the spokes
radar-say-row = { $name }: { $values }
radar-say-index = { $label }: { $index }
chain-told = { $n ->
    [one] Chain with { $n } link
   *[other] Chain with { $n } links
 }
chain-told-broken = { $n ->
    [one] Chain with { $n } link; it is broken at { $names }
   *[other] Chain with { $n } links; it is broken at { $names }
 }
chain-broken = broken at { $n } or less
chain-say-skip = Leave { $name } out of the chain
chain-say-back = Take { $name } into the chain again
chain-say-text = { $name }: { $text }
chain-say-empty = { $name }: not written yet
chain-strength = strength
## Views: slots, seats, deck
slots-words = { $n } of { $most } words
slots-write = Double click and write
slots-unset = not set yet
slots-less = { $label }: less
slots-more = { $label }: more
slots-say = { $label }: { $text }
slots-say-empty = { $label }: not written yet
slots-say-count = {". "}{ $count }
slots-say-over = {". "}Too long, { $count }
slots-say-chosen = { $label }: { $name } is chosen. Press to leave it open
slots-say-choose = { $label }: choose { $name }
slots-say-ticked = { $label }: ticked. Press to clear it
slots-say-tick = { $label }: not ticked. Press to tick it
seats-count = { $n } of { $usual } seats
seats-few = At least { $least }
seats-inside = At the table
seats-outside = Outside the house
seats-empty = Empty seat
seats-no-kind = Kind?
seats-no-role = without a role
seats-say = Seat { $n }: { $title }
seats-say-kind = { $title }: { $kind }. Press for the next kind
seats-say-empty = Empty seat. Write who should sit here
deck-first = Press a pile to draw the first card
deck-earlier = Drawn before
deck-number = Card { $n }
deck-left = { $n ->
    [0] None left
    [one] 1 left
   *[other] { $n } left
}
deck-say-pile = { $n ->
    [0] The pile { $name } is empty
    [one] The pile { $name }: one card left. Press to draw it
   *[other] The pile { $name }: { $n } cards left. Press to draw the next one
}
deck-say-newest = Card { $n }, { $suit }: { $text }
deck-say-earlier = Drawn before, card { $n }, { $suit }: { $text }
deck-say-sentence = Sentence: { $text }


## Charts
csv-answers = Answers
csv-question = Question
csv-about = About
csv-group = Group
csv-round = Round
csv-n = Number
csv-median = Middle
csv-q1 = Lower quartile
csv-q3 = Upper quartile
csv-answer = Answer
csv-count = Number or share
chart-invented = invented example
chart-yes = Yes
chart-no = No
chart-heading = { $canvas } · { $place }
chart-percent = { $n }%
chart-n = n = { $n }
chart-round = round { $n }
chart-nothing = No figures yet
chart-no-answers = No answers yet
chart-hidden = Not shown (fewer than { $k } answers)
chart-middle = { $n ->
    [one] 1 answer, the middle is { $median }
   *[other] { $n } answers, the middle is { $median }
}
chart-median = Middle
chart-without = No { $what }
chart-more = and { $n } more


## Faults
file-comment = A session of Råderum. It can be read and changed in a text editor; see docs/ for the format.
fault-after-end = The file has ended, but more follows here.
fault-after-end-cure = Remove the rest, or mend the bracket that closes too early.
fault-extension = “{ $found }” cannot be switched on here.
fault-extension-cure = Write #![enable({ $expected })] or delete the line.
fault-no-value = A value is missing here. What stands here is “{ $found }”.
fault-no-value-cure = Write a text, a number or a list, or delete the comma before it.
fault-no-name = The name of a field is missing here. What stands here is “{ $found }”.
fault-no-name-cure = Write the field’s name and a colon before the value.
fault-no-colon = A colon is missing before “{ $found }”.
fault-no-colon-cure = Write a colon between name and value.
fault-no-comma = A comma or “{ $expected }” is missing before “{ $found }”.
fault-no-comma-cure = Put a comma between the two, or close with “{ $expected }”.
fault-too-deep = More than { $expected } brackets stand inside each other here.
fault-too-deep-cure = Split it up. Nothing in a real file lies this deep.
fault-unclosed = The bracket “{ $found }” is never closed.
fault-unclosed-cure = { $line ->
    [none] Put “{ $expected }” where it should end.
   *[other] Put “{ $expected }” before line { $line }.
}
fault-one-of-cure = Choose one of these: { $expected }.
fault-wrong-bracket = Here stands “{ $found }”, but what was opened closes with “{ $expected }”.
fault-wrong-bracket-cure = Change it to “{ $expected }”.
fault-stray-bracket = “{ $found }” closes something that was not opened.
fault-stray-bracket-cure = Delete it, or open earlier in the line.
fault-unclosed-text = The text that begins here never ends.
fault-unclosed-text-cure = Put a quotation mark where the text should end.
fault-bad-number = “{ $found }” is not a number.
fault-bad-number-cure = Write the number with digits and a point, like 2.5.
fault-not-finite = “{ $found }” is not a number one can calculate with.
fault-not-finite-cure = Write an ordinary number with digits, like 2.5, or delete it.
fault-decimal-comma = “{ $found }” has a comma in the number.
fault-decimal-comma-cure = Write it with a point: { $expected }. Here a comma separates two values.
fault-curly-quote = “{ $found }” is not the quote that is used here.
fault-curly-quote-cure = Write straight quotes around the text: "…". A word processor makes them curly.
fault-empty-file = The file is empty.
fault-empty-file-cure = Get an older version, or begin with a copy of a file that works.
fault-too-many = There are { $found } here. The program cannot look through so many.
fault-too-many-cure = There may be { $expected }. Divide the file.
fault-bad-escape = There is a backslash in the text that cannot be read: { $found }
fault-bad-escape-cure = Write two backslashes if you mean one.
fault-duplicate-field = The field “{ $found }” is here twice.
fault-duplicate-field-cure = Delete one of them.
fault-duplicate-key = The key “{ $found }” is here twice.
fault-duplicate-key-cure = Delete one of them. Only the first was read.
fault-wrong-kind = Here should be { $expected }. What stands here is “{ $found }”.
fault-wrong-kind-cure = Look at what stands in the same place of another row.
fault-kind-text-cure = Put quotes around it: "…".
fault-kind-number-cure = Write the number with digits and a point and without quotes, like 2.5.
fault-kind-whole-cure = Write a whole number from 0 up without quotes, like 3.
fault-kind-yes-cure = Write true for yes or false for no, without quotes.
fault-kind-list-cure = Put [ ] around it, with commas between the parts.
fault-kind-map-cure = Write { "{" }"name": value{ "}" } with commas between the pairs.
fault-kind-tuple-cure = Put ( ) around it, with commas between the parts.
fault-kind-struct-cure = Write (name: value, name: value).
fault-kind-word-cure = Write the word alone, without brackets.
fault-kind-value-cure = Look at what stands in the same place of another row.
fault-kind-record-cure = Write the row as ("id", { "{" }"field": value, "field": value{ "}" }).
fault-kind-texts-cure = Write a list like ["a", "b"]; where there is only one, ["a"].
fault-kind-numbers-cure = Write a list like [2, 0, 1]; write () for a number that is missing.
fault-kind-split-cure = Write a list of whole numbers that make 100, like [40, 60].
fault-kind-date-cure = Write it as "2026-04-15".
fault-wrong-length = The number of parts is wrong here: “{ $found }”.
fault-wrong-length-cure = { $expected ->
    [none] Count them in the guide.
   *[other] There should be { $expected }.
}
fault-unknown-word = “{ $found }” is not one of the words that can stand here.
fault-unknown-word-cure = { $expected ->
    [none] See the guide for those that exist.
   *[other] Did you mean “{ $expected }”?
}
fault-unknown-field = There is no field called “{ $found }”.
fault-unknown-field-cure = { $expected ->
    [none] Mend the name, or delete the field.
   *[other] Did you mean “{ $expected }”?
}
fault-missing-field = The field “{ $found }” is missing here.
fault-missing-field-cure = Write “{ $found }: …” between the brackets.
fault-unreadable = This cannot be read: { $found }
fault-unreadable-cure = Compare it with a place in the file that works.
fault-other = Something is wrong here: { $found }
fault-other-cure = { $expected ->
    [none] Compare it with a place in the file that works.
   *[other] Did you mean “{ $expected }”?
}
fault-too-large = The file is too large.
fault-too-large-cure = It may take { $expected } MB at most. Split it up.
fault-other-file = The file begins with “{ $found }”.
fault-other-file-cure = Choose a file that begins with “{ $expected }(”.
fault-newer-format = The file was made by a newer version (format { $found }).
fault-newer-format-cure = Open it in a newer Råderum. This one reads format { $expected }.
fault-no-text = From here on the file is not a text in { $found }.
fault-no-text-cure = Save it as UTF-8 in a text editor, or take an older copy.
fault-nul = There is a character here that nobody can type (NUL). The file is probably damaged.
fault-nul-cure = Take an older copy, or delete the character in a text editor.
fault-no-file = There is no file “{ $found }”.
fault-no-file-cure = Look for a misspelling, or find the file elsewhere.
fault-not-allowed = You may not read “{ $found }”.
fault-not-allowed-cure = Ask the owner of the file, or take a copy.
fault-no-plain-file = “{ $found }” is not a file.
fault-no-plain-file-cure = Choose a file, not a folder.
fault-disk = “{ $found }” cannot be read from the disk.
fault-disk-cure = Try again, or copy the file to another drive.
fault-duplicate-id = The id “{ $found }” is used before.
fault-duplicate-id-cure = Give one of them another id.
fault-duplicate-tally = The same group has answered the same twice in one round.
fault-duplicate-tally-cure = Delete one line, or give it the next round.
fault-bad-id = “{ $found }” cannot be used in formulas.
fault-bad-id-cure = Write the name with small letters a–z, digits and _.
fault-reserved-id = “{ $found }” means something else in formulas.
fault-reserved-id-cure = Choose another name.
fault-empty = Something is missing here: it is empty.
fault-empty-cure = Write at least one.
fault-unknown-table = There is no table called “{ $found }”.
fault-unknown-table-cure = { $expected ->
    [none] Mend the name, or add the table.
   *[other] Did you mean “{ $expected }”?
}
fault-unknown-ask = There is no question called “{ $found }”.
fault-unknown-ask-cure = { $expected ->
    [none] Mend the name, or add the question to the asks of a canvas.
   *[other] Did you mean “{ $expected }”?
}
fault-unknown-group = There is no group called “{ $found }”.
fault-unknown-group-cure = { $expected ->
    [none] Mend the name, or add the group to groups.
   *[other] Did you mean “{ $expected }”?
}
fault-unknown-canvas = There is no canvas called “{ $found }”.
fault-unknown-canvas-cure = { $expected ->
    [none] Mend the name, or add the canvas.
   *[other] Did you mean “{ $expected }”?
}
fault-unknown-phase = There is no phase called “{ $found }”.
fault-unknown-phase-cure = { $expected ->
    [none] Mend the name, or add the phase to phases.
   *[other] Did you mean “{ $expected }”?
}
fault-unknown-advice = There is no advice number { $found }.
fault-unknown-advice-cure = { $expected ->
    [none] Add the advice to advice.
   *[other] Choose { $expected }.
}
fault-unknown-agenda = There is no agenda called “{ $found }”.
fault-unknown-agenda-cure = { $expected ->
    [none] Mend the name, or add it to agendas.
   *[other] Did you mean “{ $expected }”?
}
fault-unknown-rule = There is no rule called “{ $found }”.
fault-unknown-rule-cure = { $expected ->
    [none] Mend the name, or delete the line.
   *[other] Did you mean “{ $expected }”?
}
fault-unknown-workshop = There is no built-in workshop called “{ $found }”.
fault-unknown-workshop-cure = { $expected ->
    [none] Put the workshop’s text under text.
   *[other] Choose { $expected }.
}
fault-unknown-threshold = There is no threshold called “{ $found }”.
fault-unknown-threshold-cure = { $expected ->
    [none] Add it to cfg.
   *[other] Did you mean “{ $expected }”?
}
fault-unknown-ink = There is no colour called “{ $found }”.
fault-unknown-ink-cure = { $expected ->
    [none] Use green, amber, red or series1 to series8, for example.
   *[other] Did you mean “{ $expected }”?
}
fault-unknown-option = “{ $found }” is not one of the options.
fault-unknown-option-cure = { $expected ->
    [none] Mend it, or add the option.
   *[other] Choose { $expected }.
}
fault-not-a-number = “{ $found }” is not a field with numbers.
fault-not-a-number-cure = Choose a field of the kind Number.
fault-not-a-choice = “{ $found }” is not a field with a choice.
fault-not-a-choice-cure = Choose a field of the kind Choice.
fault-not-a-place = “{ $found }” is not a field with a place.
fault-not-a-place-cure = Choose a field of the kind Place.
fault-not-a-split = “{ $found }” is not a field with a split.
fault-not-a-split-cure = Choose a field of the kind Split.
fault-three-parts = “{ $found }” does not have three parts.
fault-three-parts-cure = A triangle has three corners: write exactly three parts.
fault-not-a-link = “{ $found }” is not a field that links to the right table.
fault-not-a-link-cure = Choose a field of the kind Link.
fault-not-a-lane = “{ $found }” cannot be lanes.
fault-not-a-lane-cure = Choose a field of the kind Choice or Link.
fault-not-a-date = “{ $found }” is not a field with a date.
fault-not-a-date-cure = Choose a field of the kind Date.
fault-not-flags = “{ $found }” is not a field with ticks.
fault-not-flags-cure = Choose a field of the kind Flags.
fault-not-a-text = “{ $found }” is not a field with text.
fault-not-a-text-cure = Choose a field of the kind Text.
fault-not-a-yes = “{ $found }” is not a field with yes and no.
fault-not-a-yes-cure = Choose a field of the kind Yes.
fault-not-a-formula = “{ $found }” is not a computed field.
fault-not-a-formula-cure = Choose a field of the kind Formula.
fault-not-a-row = “{ $found }” is not a field with a row of numbers.
fault-not-a-row-cure = Choose a field of the kind Row.
fault-no-link = The table “{ $found }” does not point at the table that it should.
fault-no-link-cure = { $expected ->
    [none] Give it a field of the kind Link.
   *[other] Give it a field of the kind Link to “{ $expected }”.
}
fault-not-single = The table has one row only, and it is not called “{ $found }”.
fault-not-single-cure = Call it “{ $expected }”.
fault-empty-step = The step has neither canvas nor title.
fault-empty-step-cure = Write a canvas or a title.
fault-out-of-range = { $found } lies outside of what is possible.
fault-out-of-range-cure = Choose something within { $expected }.
fault-off-step = { $found } lies between two steps.
fault-off-step-cure = The nearest is { $expected }.
fault-agenda-sum = The steps take { $expected } minutes together, and not { $found }.
fault-agenda-sum-cure = Change a step, or write { $expected }.
fault-wrong-sum = The parts sum to { $expected }.
fault-wrong-sum-cure = They should sum to 100.
fault-too-long = The text is too long.
fault-too-long-cure = It may have { $expected } characters.
fault-no-date = “{ $found }” is not a date.
fault-no-date-cure = Write it like 2026-04-15.
fault-computed = The field is computed and cannot be stored.
fault-computed-cure = Delete it here. It comes back by itself.
fault-links-to-nothing = There is nothing called “{ $found }”.
fault-links-to-nothing-cure = { $expected ->
    [none] Mend the name, or delete the reference.
   *[other] Mend the name, or add it to { $expected }.
}
fault-counts-or-shares = The answers must stand either as counts or as shares.
fault-counts-or-shares-cure = Write exactly one of the two.
fault-left-out = { $found } parts could not be read before. They are kept here, word for word.
fault-left-out-cure = Mend them and move them to their place, or delete them.
fault-bad-range = { $found } makes no sense here.
fault-bad-range-cure = { $expected ->
    [none] Write at least 1.
   *[other] Write something larger than { $expected }.
}
fault-bad-step = The step { $found } does not fit between min and max.
fault-bad-step-cure = Choose a step larger than zero and smaller than the distance.
fault-bad-share-step = 100 cannot be shared out in steps of { $found }.
fault-bad-share-step-cure = { $expected ->
    [none] Choose 5.
   *[other] Choose { $expected }.
}
fault-expression-syntax = The formula cannot be read at “{ $found }”.
fault-expression-syntax-cure = Look for a bracket or a sign that is missing just here. Equal is ==, and is &&, or is ||.
fault-expression-token = The formula lacks “{ $expected }” at “{ $found }”.
fault-expression-token-cure = Put “{ $expected }” in here, or delete the bracket that opens once too often.
fault-expression-end = The formula ends too early after “{ $found }”.
fault-expression-end-cure = Write the rest of the calculation.
fault-expression-text = A text in the formula never ends: { $found }
fault-expression-text-cure = Put a quote where the text ends. Inside "…" it is written \"; inside r#"…"# it is written as it is.
fault-expression-sign = “{ $found }” cannot be used in a formula.
fault-expression-sign-cure = Use + − * / and < <= > >= == != && || and !, or one of the functions in the guide.
fault-expression-deep = The formula has too many brackets inside each other.
fault-expression-deep-cure = Divide it into several fields, or use given in the rule.
fault-expression-brace = A curly bracket lacks its partner: { $found }
fault-expression-brace-cure = Write { "{" } and { "}" } in pairs around what is to be computed.
fault-expression-cycle = “{ $found }” is computed from itself.
fault-expression-cycle-cure = Break the circle: let one of the formulas use a field that is written.
fault-expression-table = The formula names “{ $found }”, but there is no table of that name.
fault-expression-table-cure = { $expected ->
    [none] Mend the name in the formula.
   *[other] Did you mean “{ $expected }”?
}
fault-expression-ask = The formula names “{ $found }”, but there is no question of that name.
fault-expression-ask-cure = { $expected ->
    [none] Mend the name in the formula.
   *[other] Did you mean “{ $expected }”?
}
fault-expression-canvas = The formula names “{ $found }”, but there is no canvas of that name.
fault-expression-canvas-cure = { $expected ->
    [none] Mend the name in the formula.
   *[other] Did you mean “{ $expected }”?
}
fault-expression-cfg = The formula names “{ $found }”, but there is no threshold in cfg of that name.
fault-expression-cfg-cure = { $expected ->
    [none] Mend the name in the formula.
   *[other] Did you mean “{ $expected }”?
}
fault-expression-field = The formula names “{ $found }”, but there is no field of that name.
fault-expression-field-cure = { $expected ->
    [none] Mend the name in the formula.
   *[other] Did you mean “{ $expected }”?
}
fault-expression-function = The formula names “{ $found }”, but there is no function of that name.
fault-expression-function-cure = { $expected ->
    [none] Mend the name in the formula.
   *[other] Did you mean “{ $expected }”?
}
fault-expression-group = The formula names “{ $found }”, but there is no group of that name.
fault-expression-group-cure = { $expected ->
    [none] Mend the name in the formula.
   *[other] Did you mean “{ $expected }”?
}
fault-expression-list = The formula names “{ $found }”, but there is no list of that name.
fault-expression-list-cure = { $expected ->
    [none] Mend the name in the formula.
   *[other] Did you mean “{ $expected }”?
}
fault-expression-name = The formula names “{ $found }”, but there is no name of that name.
fault-expression-name-cure = { $expected ->
    [none] Mend the name in the formula.
   *[other] Did you mean “{ $expected }”?
}
fault-expression-option = The formula names “{ $found }”, but there is no option of that name.
fault-expression-option-cure = { $expected ->
    [none] Mend the name in the formula.
   *[other] Did you mean “{ $expected }”?
}
fault-expression-rule = The formula names “{ $found }”, but there is no rule of that name.
fault-expression-rule-cure = { $expected ->
    [none] Mend the name in the formula.
   *[other] Did you mean “{ $expected }”?
}
fault-expression-arguments = “{ $found }” is given the wrong things to work on.
fault-expression-arguments-cure = { $expected ->
    [none] See the guide for what it takes.
   *[other] Give it { $expected }.
}
fault-expression-shadow = “{ $found }” already means something else in the formula.
fault-expression-shadow-cure = Choose another name.
fault-kind-text = a text in quotation marks
fault-kind-number = a number
fault-kind-whole = a whole number that is not too large
fault-kind-yes = true or false
fault-kind-list = a list in [ ]
fault-kind-map = pairs in { "{" } { "}" }
fault-kind-tuple = brackets with two or more parts
fault-kind-struct = brackets with named fields
fault-kind-word = a word alone
fault-kind-value = another kind of value
fault-kind-record = a record: ("id", { "{" }"field": value{ "}" })
fault-kind-texts = a list of texts
fault-kind-numbers = a list of numbers
fault-kind-split = a list of whole percentages
fault-kind-date = a date like "2026-04-15"
save-full-what = The disk is full. “{ $file }” was not saved.
save-full-safe = The old file is as it was, and your work is still open here.
save-full-do = Free some space, or save elsewhere.
save-refused-what = “{ $file }” may not be written right now.
save-refused-safe = The old file is as it was, and your work is still open here.
save-refused-do = Close other programs that use the file, or save elsewhere.
save-gone-what = The folder of “{ $file }” is gone.
save-gone-safe = Your work is still open here.
save-gone-do = Plug the drive in again, or save elsewhere.
save-unsound-what = “{ $file }” was not saved, because the text could not be read back.
save-unsound-safe = The old file is as it was, and your work is still open here.
save-unsound-do = Undo the last step and save again.
save-unsure-what = “{ $file }” is saved, but the disk does not confirm it.
save-unsure-safe = Your work is still open here.
save-unsure-do = Save a copy elsewhere.
save-other-what = “{ $file }” was not saved.
save-other-safe = The old file is as it was, and your work is still open here.
save-other-do = Try again, or save elsewhere.


## Command line
cli-about = Råderum: nine pieces of advice on leading digital transformation, as canvases that a group works on.
cli-after =
    Exit codes: 0 done · 1 faults in what was read, or what was asked for is not there · 2 unreadable, or not
    understood · 3 could not be written. FILE may be “-”: then stdin is read. Faults are on stderr.
    Without a word the app opens. --language da gives Danish.
cli-usage = Usage:
cli-commands = Commands
cli-arguments = Arguments
cli-options = Options
cli-raaderum-file = A file to open: a session or a workshop
cli-new = Begin a session of a workshop
cli-excerpt = Make a shorter workshop of some of the canvases, with everything they need
cli-check = Find every fault of files: path:line:column: what is wrong, and the cure
cli-show = Show what is in a file, computed fields and all
cli-export = Write canvases as pictures or numbers
cli-import = Import answers or rows from a CSV file into a session; persons are counted and not kept
cli-chart = Write the charts of a canvas as pictures or numbers
cli-insights = Run every insight rule: fires, silent or cannot be assessed
cli-lix = Work out how hard a text is to read
cli-arg-file = A session or a workshop; “-” is stdin
cli-arg-files = Sessions and workshops; “-” is stdin
cli-arg-workshop = A file, or the id of a workshop that is built in: ni-raad, nine-advice
cli-arg-agenda = The plan of the day, by its id
cli-arg-title = The title of the session
cli-arg-canvas = The id of the canvas, or all
cli-export-canvas = The id of the canvas, or all: then PATH is a folder
cli-chart-canvas = The id of the canvas, or all: then PATH is a folder
cli-arg-pass = TABLE/ID: the pass of a record, such as initiatives/I5; initiatives/all or all: then PATH is a folder
cli-arg-chart = Which chart, from 1; the first when no number is given
cli-arg-format = svg, png or csv
cli-arg-out = The file to write; “-” is stdout
cli-import-file = The session to import into
cli-import-table = The CSV file; “-” is stdin
cli-arg-into = The table or the question, by its id; else what the columns look like most
cli-arg-wave = The round that the answers belong to, from 1; else the newest
cli-arg-group = The group that has answered, where no column says so
cli-arg-about = Whom the answers are about, by title or id, where no column says so
cli-arg-map = "Column=field": what a column becomes: a field, an item, group, person, or “-” for nothing
cli-arg-twins = leave (leave them alone, the default) or take (write over, count all)
cli-arg-dry_run = Only show what would happen
cli-import-out = The file to write the session to; else the same one
cli-arg-theme = light (Lærred), dark (Aften), projector (Projektor) or print
cli-arg-language = The language of the program: da or en
cli-arg-scale = 1, 2 or 4 times 1600 × 900
cli-arg-text = The text; “-” is stdin
cli-arg-json = As JSON
cli-arg-help = Show this help
cli-arg-version = Show the version
cli-no-display =
    Råderum cannot open a window, for there is no display here; “raaderum --help” shows what can be done without.
cli-no-workshop = “{ $file }” is a session, not a workshop.
cli-nearest = Did you mean { $name }?
cli-no-canvas = There is no canvas “{ $name }”. The canvases are { $known }.
cli-no-canvas-near = There is no canvas “{ $name }”. Did you mean { $near }?
cli-no-pass = There are no passes in “{ $name }”. They are in { $known }.
cli-no-record = There is no “{ $name }”. They are called { $known }.
cli-no-record-near = There is no “{ $name }”. Did you mean { $near }?
cli-no-agenda = There is no plan “{ $name }”. Did you mean { $near }?
cli-no-chart = { $name } has { $of } charts, so there is no number { $n }.
cli-exists = “{ $file }” is there already. Choose another name.
cli-excerpt-agenda = A plan of the day whose canvases are wanted, by its id; may be repeated
cli-excerpt-canvas = A canvas that is wanted, by its id; may be repeated
cli-excerpt-out = The workshop file to write; its name becomes the id of the workshop; “-” is stdout
cli-arg-name = The title of the workshop
cli-arg-promise = One line on what it gives
cli-arg-anew = Make an excerpt anew: its first comment, title and plans stay, the rest is fetched again
cli-excerpt-canvases = Canvases: { $what }
cli-excerpt-pulled = Pulled in because others need them: { $what }
cli-excerpt-left = Left out: { $part } (lacks { $lack })
cli-excerpt-faults = The excerpt has faults and was not written.
cli-excerpt-language = “{ $file }” is not in the language of the workshop.
excerpt-opening =
    { $name } – a short workshop for Råderum.
    
    The file is an excerpt of “{ $source }”: some of its canvases and everything they need. To make it your own:
      1. Copy the file, and give the copy a new name and a new `id` at the top. Change `title`, `summary`, `authors`.
      2. Change the texts, the minutes and the numbers in `cfg`. Leave the other `id`s alone.
      3. Run `raaderum check THIS_FILE`. If something is wrong it says the line, the column and the cure.
cli-no-target = There is no table and no question “{ $name }”. There are { $known }.
cli-no-target-near = There is no table and no question “{ $name }”. Did you mean { $near }?
cli-no-guess = No column looks like anything in the workshop. Say it with --into.
cli-no-column = There is no column “{ $name }”. They are called { $known }.
cli-no-meaning = “{ $name }” is nothing that a column can become. There are { $known }.
cli-no-group = The group “{ $name }” does not answer here. There are { $known }.
cli-map-form = Write "{ $name }" as "Column=field".
cli-wave = There is no round { $n }. The highest is { $most }.
cli-import-where = “{ $file }” is no session with a file of its own. Say with --out where the session goes.
cli-dry-run = Nothing was written.
cli-lix-is = LIX { $lix }: { $band }
cli-lix-short = Too short for LIX
cli-lix-sentence = Longest sentence: { $what }
cli-lix-words = Longest words: { $what }
cli-cannot-assess = cannot be assessed
lix-very-easy = very easy
lix-easy = easy
lix-medium = medium
lix-hard = hard
lix-very-hard = very hard


## The plan of the day, methods, parking, groups
spell-hour = { $hour }:{ $minute }
drawer-plan = Plan
command-plan = The plan of the day
command-plan-help = Steps, times, what is late, and what can be shortened.
command-back-to-plan = Back to the plan
command-back-to-plan-help = Show the step that you have come to.
command-catch-up = Shorten the rest of the plan
command-catch-up-help = Make the next steps shorter, so that you end on time.
command-park = Park …
command-park-help = One line for the parking lot, from any canvas.
command-method-one-two-four = Begin 1-2-4-All
command-method-one-two-four-help = Alone, pairs, fours, all: four clocks one after the other.
command-method-silent = Begin silent writing
command-method-silent-help = The question, the clock and the number of notes. Nothing else.
command-method-round = Begin a round
command-method-round-help = One at a time says one thing. Space passes the word on.
command-method-end = End the method
command-method-end-help = Show the canvas again.
method-one-two-four = 1-2-4-All
method-one-two-four-1 = Alone
method-one-two-four-2 = Pairs
method-one-two-four-3 = Fours
method-one-two-four-4 = All
method-one-two-four-do-1 = Think for yourself, and write a few words.
method-one-two-four-do-2 = Tell each other what you have written. What comes up twice?
method-one-two-four-do-3 = Two pairs together: find what you want to say aloud.
method-one-two-four-do-4 = Each four says one thing. We write it down.
method-silent = Silent writing
method-silent-do = Everyone writes, nobody talks. One thought on each note.
method-silent-notes =
    { $n ->
        [one] 1 note so far
       *[other] { $n } notes so far
    }
method-round = Round
method-round-do = One says one thing. The others listen.
method-round-turn = Number { $n } of { $of }
input-closed = Nothing
input-write = Write
input-place = Place
input-vote = Vote
input-see = Look
aside-then = We go on at { $time } with “{ $title }”
plan-empty = The session has no plan yet. Put breaks and canvases into it.
plan-break = Break
plan-add-break = Break
plan-add-canvas = Canvas …
plan-row-told = { $n }. { $title }, at { $time }, { $minutes }
plan-told-done = , done
plan-told-now = , you are here
plan-told-skipped = , skipped
plan-told-ahead = {""}
plan-open = { $title }: change the step
plan-used = { $used } of { $planned } min
plan-groups =
    { $n ->
        [one] 1 group
       *[other] { $n } groups
    }
plan-ends = Ends at { $time } · { $minutes }
plan-ends-promised = Ends at { $time } · agreed { $promised }
plan-early =
    { $n ->
        [one] 1 minute to spare
       *[other] { $n } minutes to spare
    }
plan-late =
    { $n ->
        [one] You are 1 min behind
       *[other] You are { $n } min behind
    }
plan-no-help = The time is used up. Agree on a new end, or end here.
plan-shorten = { $title }: { $now } → { $then } min
plan-leave-out = { $title }: left out ({ $now } min)
plan-take = Take the proposal
plan-fit = Minutes for the rest
plan-fit-less = Five minutes less for the rest
plan-fit-more = Five minutes more for the rest
plan-caught-up = the rest of the day shortened
plan-fitted = the rest of the day fitted
plan-removed = “{ $title }” is out of the plan.
plan-title-label = Title
plan-method = Method
plan-input = Participants may
plan-groups-label = Groups
plan-one-room = everyone together
plan-instruction = The task, which all see
plan-note = Only for you
plan-note-hint = Never on the wall, and in no export
plan-minutes = Minutes
plan-go-there = Go there
plan-split = Split into groups …
plan-remove = Out of the plan
parked-title = Parking lot
parked-none = Press P to park something for later.
parked-done = { $text }: dealt with
parked-undone = { $text }: take up again
parked-remove = { $text }: delete
writing-parked = Park for later
groups-about =
    { $n ->
        [one] Write a file for the group
       *[other] Write a file for each of the { $n } groups
    }
groups-folder = The files go to { $folder }. They begin with what you have now, and open on this canvas.
groups-go = Write the files
groups-file = group
groups-title = Group { $n }
groups-written =
    { $n ->
        [one] 1 file was written to { $folder }.
       *[other] { $n } files were written to { $folder }.
    }
groups-save-first = Save the session first. The groups’ files go beside it.
stage-next = Go on (space)
stage-back-to-plan = Back to the plan (W)
command-projector = Show on the projector …
command-projector-help = The canvas on another screen, the desk here. Again: everything in one window.
command-desk = Desk or canvas
command-desk-help = Switch between plan, clock and notes and the canvas with everything.
command-freeze = Freeze the wall
command-freeze-help = Leave the projector as it is while you prepare something here.
command-focus = Close-up of one thing
command-focus-help = The note, then its area, then everything again.
command-spotlight = Spotlight
command-spotlight-help = Hold L: a ring follows the mouse on the wall.
projector-gone = The projector is gone. Everything is in this window, nothing is lost.
projector-title = Where shall the canvas be shown?
projector-about = The desk stays here. Only you see it.
projector-here = you are here now
projector-screen = Screen { $n }
projector-window = In a window of its own
projector-window-about = Drag it there, and press F11.
projector-only-one = There is only one screen. Plug the projector in, and it stands here.
projector-wall = Råderum · the wall
desk-title = Desk
desk-only-you = only on your screen
desk-canvas = Canvas
desk-blank = Blank
desk-blanked = Blanked
desk-freeze = Freeze
desk-frozen = Frozen
desk-wall-on = Projector: { $name }
desk-wall-window = The wall in a window
desk-now = Now
desk-next = Next
desk-notes = Your notes
desk-notes-hint = Write to yourself. It never stands on the wall.
desk-previous = Previous
desk-go-on = Next
desk-answers = Answers
desk-answers-none = This canvas asks nothing.
desk-insight = Insight
desk-insight-none = No new insights.
desk-see = Show
desk-input = Participants may: { $what }
desk-start = Start
desk-pause = Pause
closeup-back = The whole canvas (Esc)
## Notes, inbox, groups, dots and decisions
# The same invitations where the key N reaches another part of the canvas.
zones-first-note-aside = Write the first one
ledger-next-aside = Write the next one
ratings-open-aside = New { $one }

writing-next-keys = Enter: next · Enter in an empty field: done · Esc: cancel
writing-count = { $n } written
writing-nowhere = The canvas takes no more notes right now. Your text is still in the field. First choose what it belongs to.

paste-notes = { $n ->
    [one] Insert one note?
   *[other] Insert { $n } notes?
}
paste-initiatives = { $n ->
    [one] Insert one initiative?
   *[other] Insert { $n } initiatives?
}
paste-nowhere = The canvas takes no more notes just now. First choose what they belong to, then paste again.
paste-lines = { $n ->
    [one] one line
   *[other] { $n } lines
}
paste-too-long = { $n ->
    [one] One line is longer than { $most } characters and will be cut short.
   *[other] { $n } lines are longer than { $most } characters and will be cut short.
}
paste-go = Insert

command-decisions = Decisions on the canvas
command-decisions-help = All decisions with owner and date, large enough for the back row.
decision-source = From { $source }
decision-no-day = That is no date. Write for example 1 May, 1/5 or 2026-05-01.
decided-title = What we have decided
decided-count = { $n ->
    [one] 1 decision
   *[other] { $n } decisions
}
decided-none = You have not decided anything yet
decided-hint = Press D at the thing that you want to decide about.
decided-page = Sheet { $n } of { $of } · Space shows the next
day-text = What
day-at = Came up
day-dealt-with = Dealt with
day-step = Step
day-began = Began
day-planned = Planned, min
day-took = Used, min
day-plan = The plan
decided-file = decisions
decided-owner = Owner
decided-due = By
decided-source = From
# Days as they are typed: the words that may stand in them.
due-fortnight = in 14 days
due-month = in a month
due-in = in
due-one = a an one
due-days = day days
due-weeks = week weeks
due-months = month months

command-group = Group
command-group-help = The note in focus goes under the note that you choose next.
command-ungroup = Take apart
command-ungroup-help = Every note of the group lies by itself again.
menu-group = Put under another note …
menu-ungroup = Take apart
group-choose = Now choose the note that it is to lie under. Esc cancels.
group-first = First choose a note with Tab or the mouse. Then press G.
group-none = First choose the group that is to be taken apart.
group-here = Group
group-under = under “{ $title }”
say-group = { $n ->
    [one] , and one note under it
   *[other] , and { $n } notes under it
}
verb-grouped = put a note under { $what }
verb-split = took { $what } apart

command-dots = Dots
command-dots-help = Open and close for dots on the notes. Nobody sees the numbers before you show them.
dots-title = Count dots
dots-ask = Which notes matter most?
dots-budget = { $n ->
    [one] 1 dot each
   *[other] { $n } dots each
}
dots-fewer = One dot less each
dots-more = One dot more each
dots-single = One on each note at most
dots-stacked = Several on a note are fine
dots-of = { $n ->
    [0] None of { $of } have set dots yet
   *[other] { $n } of { $of } have set dots
}
dots-n = { $n ->
    [0] Nobody has set dots yet
   *[other] { $n } have set dots
}
dots-hidden = Fewer than { $k } have set dots, so they are not shown
dots-show = Show the dots
dots-hide = Hide the dots
dots-rank = Ranking
dots-got = { $n ->
    [one] 1 dot
   *[other] { $n } dots
}
say-dots = { $n ->
    [one] , 1 dot
   *[other] , { $n } dots
}
## Settings, window, about, help
command-settings = Settings …
command-settings-help = Language, theme, text size, when to save, and how many must answer.
command-settings-back = Undo the reset
command-settings-back-help = The settings, or the list of files, as they were before.
settings-title = Settings
settings-search = Search the settings
settings-none = No setting is called anything like that.
settings-reset = Reset
settings-looks = Looks
settings-beginning = Start and end
settings-saving = Saving
settings-answers = Answers
settings-on = On
settings-off = Off
settings-percent = { $n } %
settings-less = { $name }: less
settings-more = { $name }: more
settings-clear-recent = Clear the list
setting-language = Language
setting-language-help = The language of the program. A session keeps the one it was written in.
setting-theme = Theme
setting-theme-help = Projector is for weak projectors: a white ground and strong colours.
setting-text-size = Text size
setting-text-size-help = The text around the canvas. Also Ctrl with + or −.
setting-reduced-motion = Less motion
setting-reduced-motion-help = Everything happens at once; nothing glides.
setting-tooltips = Small explanations
setting-tooltips-help = Name and key beside the mouse after half a second. Never in the Projector theme.
setting-start = At the start
setting-start-help = What is open when Råderum has started.
start-home = Home screen
start-last = Latest session
setting-keeps-recent = Remember the latest files
setting-keeps-recent-help = The list on the home screen. Off, nothing more is added to it.
setting-clear-recent = The list of files
setting-clear-recent-help = Forget what has been open. The files themselves stay where they are.
setting-asks-before-quitting = Ask before Råderum closes
setting-asks-before-quitting-help = Also when everything is saved.
setting-saves-when-idle = Save when nothing moves
setting-saves-when-idle-help = Writes to the session's file after five seconds. Off, Ctrl+S saves.
setting-saves-at-steps = Save at every canvas
setting-saves-at-steps-help = Writes to the session's file when you go on in the plan.
setting-k = Fewest answers shown
setting-k-help = For new sessions. Fewer answers are not shown, so that nobody is recognised.
notice-settings-reset = The settings are reset
notice-recent-cleared = The list of files is cleared
quitting-title = Close Råderum?
quitting-about = Everything is saved.
quitting-go = Close Råderum
quitting-stay = Stay here
home-settings = Settings
home-none = The list is empty. What you open will stand here.
home-none-kept = The list is switched off in the settings.
command-licences = Licences …
command-licences-help = Whose work is inside the program, and on which terms.
about-build = Built from
about-own-build = one's own sources
about-format = File format
about-data = Settings and lists lie in
about-no-data = Nowhere. This computer has no home folder.
about-open-folder = Open the folder
about-copy-path = Copy the path
about-updates = It does not look for new versions by itself. They come from where you got the program.
notice-path-copied = The path is on the clipboard
notice-folder-closed = The folder cannot be opened from here. Copy the path instead.
licences-title = Licences
licences-search = Search by name or licence
licences-back = All licences
licences-many = { $n ->
    [one] One work
   *[other] { $n } works
}
cli-arg-data_dir = The folder for settings and lists; else the system's
command-guide = Try it yourself, step by step
command-guide-help = Seven small things to do on the sample. Can be left at any moment.
home-guide = Try it yourself, step by step
guide-count = { $n } of { $of }
guide-move = Drag an initiative to another step
guide-undo = Take it back: Ctrl+Z
guide-write = Press N, write a note, and press Enter
guide-reveal = Press R to show the answers, layer by layer
guide-clock = Press T to start the clock
guide-method-card = Press F1: the method card says how it is done
guide-find = Press Ctrl+K, write “kurve”, and press Enter
guide-through = That was all. Now it is your turn: end here, and try freely
guide-skip = Skip
guide-end = End
stage-first-hands = Count the first hands (H)
# Search, the keys of this screen, where something is undone
command-search = Search the session …
command-search-help = Find notes, rows and decisions on every canvas.
search-above = Search
search-title = Search the whole session
search-label = Search the session
search-hint = Type a few letters
search-help = Find notes, rows, canvases and decisions. The arrows choose, Enter goes there.
search-none = Nothing found. Try another word.
search-more =
    { $n ->
        [one] 1 more. Type a little more.
       *[other] { $n } more. Type a little more.
    }
search-canvas = Canvas
search-question = Question
search-decision = Decision
notice-undone-there = Undone: { $what } · { $canvas }
notice-redone-there = Done again: { $what } · { $canvas }
keys-group-here = Everywhere
keys-group-canvas = On the canvas
keys-group-write = Write
keys-group-walk = Walk
keys-group-time = The clock
keys-group-look = Look
keys-group-file = File
keys-group-search = In the search
keys-group-hands = In the count
keys-group-dialog = In this window
keys-group-read = Beside the canvas
keys-choose = Choose
keys-again = Search again
keys-walk-hits = Next or previous hit
keys-jump = Go there
keys-more = One hand more
keys-less = One hand fewer
keys-order = Move up or down
keys-out = Take out of the plan
keys-keep = Keep
keys-close = Close
told-time-up = Time is up
told-revealed = Now showing { $layer }
told-covered = The layers are hidden again
told-arrows = The arrows move it.
told-write = Enter writes.
told-tap = Enter chooses.
told-remove = Delete takes it away.
bead-now = You are here
bead-done = Been here
bead-ahead = Not yet

# Notes that are not shown yet
inbox-title = Not shown yet ({ $n })
inbox-keys = Only here, not on the canvas. V shows, S deletes, G puts it under the one above, digits choose a place. Shift and arrow take several.
inbox-row = Not shown: { $text }
inbox-row-chosen = Chosen, not shown: { $text }
inbox-show = Show
inbox-group = Put under the one above
inbox-delete = Delete
inbox-to = Show later
inbox-none-above = There is no note above it.
inbox-no-place = The canvas has no room for it right now.
inbox-notes =
    { $n ->
        [one] 1 note
       *[other] { $n } notes
    }
inbox-left =
    { $n ->
        [one] 1 note was not shown. Show it by itself.
       *[other] { $n } notes were not shown. Show them one at a time.
    }
menu-inbox = Hide until later
verb-shown = showed { $what }
verb-shelved = kept { $what } for later

# Where a key does nothing, and the keys of a note that is not shown
why-no-notes = This canvas has no notes. P parks a line for later.
why-no-canvas = There is no canvas to write on here. P parks a line for later.
why-no-wall = There is nothing to freeze until the canvas is shown on a projector (F5).
ribbon-locked = Locked { $day }
ribbon-read-only = Only to look at
method-escape = Press Esc again to end the method.
keys-group-inbox = On a note that is not shown
keys-inbox-place = Choose a place
keys-inbox-walk = Next or previous
keys-inbox-choose = Take several
setting-sound = Sound
setting-sound-help = The clock rings softly with a minute left, and differently when time is up.

## The journal: nothing is lost

journal-goes-on = Going on where you stopped.
journal-goes-on-at = Going on where you stopped at { $time }.
journal-lost =
    { $n ->
        [one] 1 change could not be read. The rest is here.
       *[other] { $n } changes could not be read. The rest is here.
    }
journal-elsewhere = The session is open in another window. Here you can look at it, but not change it.
journal-beside = The other version is in “{ $file }”.
journal-full = The disk is full. Your latest changes are only in memory. Free some space, or save somewhere else.
journal-refused = Råderum may not write in its own folder. Your latest changes are only in memory. Save to a file.
journal-other = The disk does not answer as it should. Your latest changes are only in memory. Save somewhere else.
journal-slow = The drive answers slowly. You can go on working; everything is saved as soon as it answers.
journal-again = All changes are saved again.
journal-none = Råderum cannot write in its own folder. Your work is only saved once it is in a file.
journal-no-thread = The computer is too busy to keep your changes safe as you work. Save in a file, and open it again.
job-none = The computer is too busy right now. Try again in a moment.
file-other = the other
file-damaged = damaged
file-conflict = conflict
apart-changed-title = “{ $file }” has been changed by somebody else
apart-changed-about = Råderum also has your own changes, the last at { $time }. Neither is lost: the one that you do not choose is saved beside it. “Merge” takes everything from both.
apart-damaged-title = “{ $file }” is damaged
apart-damaged-about = Råderum has a version of the session itself, the last from { $time }. The damaged file stays as a copy.
apart-ours = Keep mine
apart-other = Use the other
apart-restore = Restore
apart-merged-differing =
    { $n ->
        [one] Merged. In one place the two said something different, and yours stands there. The other version is under “Show backups”.
       *[other] Merged. In { $n } places the two said something different, and yours stands there. The other version is under “Show backups”.
    }
apart-merged = Merged: everything from both versions is here.
apart-merge = Merge
apart-not-kept = Your version cannot be kept as a backup just now. So nothing has been changed. Free some space on the disk and try again.
apart-set-by = “{ $file }” has changed since Råderum last saved it. What you had is under “Show backups”.
apart-open-about = Your work is in a file beside it. “Merge” takes everything from both and saves it in “{ $file }”. Neither is lost.
apart-open-title = “{ $file }” has been changed by somebody else
save-changed-what = “{ $file }” has been changed by somebody else since you opened it.
save-changed-safe = It has not been overwritten, and your work is saved in a file beside it.
save-changed-do = Go on, and choose a version when you have time.
cli-drive = Make edits without a window, and say each when it is safe
cli-inspect = Open a file without a window, and say what came of it
recover-title = This is not saved in a file
recover-about = Råderum stopped in the middle of the work. Nothing is lost.
recover-fell = Råderum closed unexpectedly again. Nothing is lost, and the session has not been opened. Open it, a copy or an earlier version.
recover-last = This is what you have worked on
recover-last-about = Everything is in its files. Here are also the versions that Råderum has kept itself.
recover-open = Open
recover-versions = Earlier versions …
versions-about-copy = Råderum keeps a version itself at each step. The one that you choose opens as a copy.
recover-today = today at { $time }
recover-day = { $day } at { $time }
recover-canvases =
    { $n ->
        [one] 1 canvas
       *[other] { $n } canvases
    }
recover-no-file = without a file
recover-restore = Restore
recover-copy = Open a copy
recover-discard = Discard
recover-later = Not now
recover-none = Everything that you have made is in its files.
recover-nothing = Nothing is waiting
command-backups = Show backups
command-backups-help = See earlier versions of the session, and go back to one of them.
verb-restored = went back to the version { $what }
verb-merged = merged with { $what }
versions-title = Earlier versions
versions-about = Råderum keeps a version at each step by itself. The one that you have now is kept as well before you go back.
versions-name = Name, such as before or after
versions-keep = Keep this version
versions-none = There are no earlier versions yet.
versions-kept = The version “{ $name }” is kept.
versions-restored = Back to the version { $name }.
versions-damaged = The version is damaged and cannot be opened. The session is as it was.
recover-restarted = Restarted at { $time }. Nothing is lost.
command-lock = Lock the session
command-lock-help = Close a finished session to changes. It can be unlocked again.
command-reconcile-help = Somebody else has changed the file: keep yours, use the other, or merge them.
command-reconcile = Choose a version …
command-unlock = Unlock the session
verb-closed = locked the session { $what }
verb-opened = unlocked the session { $what }
lock-locked = The session is locked. Now it can only be looked at.
lock-unlocked = The session is unlocked. Now it can be changed.
lock-closed = The session has been locked since { $day }. Here you can look at it, but not change it.

# Files that cannot be opened
refused-safe = The file is untouched, and what you have open is as it was.
refused-large-what = “{ $file }” is too large to open.
refused-large-do = A file may have { $expected } MB. Open an older version, or split it.
refused-gone-what = “{ $file }” does not exist.
refused-gone-do = Look for a spelling mistake, or find the file elsewhere.
refused-unread-what = “{ $file }” cannot be read.
refused-unread-do = Choose an ordinary file that you may read, or make a copy.
refused-no-text-what = “{ $file }” is damaged, or no text at all.
refused-no-text-do = Open an older version, or save it as UTF-8 in a text editor.
refused-empty-what = “{ $file }” is empty.
refused-empty-do = Open an older version, or begin with a copy of a file that works.
refused-other-what = “{ $file }” is neither a session nor a workshop.
refused-other-do = Choose a file that Råderum has saved.
refused-newer-what = “{ $file }” was made by a newer version of Råderum.
refused-newer-do = Open it in a newer Råderum.
refused-tangled-what = “{ $file }” has more in it than Råderum can read.
refused-tangled-do = Open an older version. The list shows where it goes wrong.
refused-broken-what = “{ $file }” is broken.
refused-broken-do = Mend what is on the list, or open an older version.
refused-in-part-what = Some of “{ $file }” could not be read.
refused-in-part-safe = The rest is open, and the unread parts are saved as they stand.
refused-in-part-do = Carry on, or mend what is on the list.
refused-newer-in-part-what = Some of “{ $file }” is known to a newer Råderum only.
refused-newer-in-part-do = Carry on here, or open it in a newer Råderum.
refused-read-only-what = “{ $file }” was made by a newer version of Råderum (format { $found }).
refused-read-only-safe = The file is untouched, and you see what could be read.
refused-read-only-do = Open it in a newer Råderum, or save a copy here.
save-large-what = “{ $file }” was not saved: it has become too large.
save-large-safe = The old file is as it was, and your work is still open here.
save-large-do = Delete what is not needed, and save again.
table-full = There is no room for more. A canvas can have { $most } notes. Delete some and try again.
lock-newer = The file was made by a newer Råderum. Here you can look at it, but not change it.
apart-in-part = Open what can be read
journal-taken = It is open in another window already.
journal-unread = What Råderum itself has kept of the session cannot be read just now. Nothing is changed. Here you can look at the file, but not change it. Open it again in a moment.
journal-unread-alone = What Råderum itself has kept of the session cannot be read just now. Nothing is changed. Try again in a moment.
versions-same = The version { $name } is the same as now.

# A session that somebody has open on another machine
owned-somebody = somebody
owned-elsewhere = Opened by { $user } on { $machine }, { $time }. Here you can look at it and save a copy.
owned-fresh-title = “{ $file }” is open at { $user }’s
owned-fresh-about = Opened on { $machine }, { $time }. If you only look, you change nothing. If you take over, both of you can write: nothing is overwritten, but you may end with a file each, which you can merge.
owned-left-title = “{ $file }” may not have been closed
owned-left-about = Opened by { $user } on { $machine }, { $time }. The machine was last heard of { $seen }. If the session is closed there, you can take it over. Nothing is overwritten.
owned-look = Only look
owned-take = Take over
owned-both = “{ $file }” is also open at { $user }’s on { $machine }. Both of you can write, and nothing is overwritten, but agree on who saves.
command-reopen = Open the session to write
command-reopen-help = Open it again when it has been closed where it was open.
follow-free = “{ $file }” has been closed and can now be changed here.
command-take-over = Take the session over
command-take-over-help = Write in a session that is open on another machine. Nothing is overwritten.
file-copy = copy

# What was in a file that is saved over
file-replaced = replaced
replaced-name = replaced in { $file }
replaced-version = What was in “{ $file }” is kept as an earlier version of “{ $title }”.
replaced-beside = What was in “{ $file }” is now in “{ $copy }”.
open-slow = The drive of “{ $file }” answers slowly. The file opens as soon as it answers. You can do something else meanwhile.
save-slow = The drive of “{ $file }” answers slowly. You can go on working; the file is saved as soon as it answers.
journal-spare = Råderum cannot write in its own folder. Meanwhile your changes are safe in the folder “{ $folder }”.

# Other words for the same, to be found by.
also-backups = versions history restore earlier copies
also-freeze = frozen hold still
also-blank = black dark screen hide
also-undo = back revert
also-plan = agenda schedule programme timetable
also-projector = screen present beamer
also-export = print png svg csv
also-show-of-hands = raise vote poll
also-dots = dotmocracy vote voting
also-lock = protect read-only
also-shortcuts = keys keyboard help
also-clock-toggle = timer countdown
also-language = danish english dansk
also-theme = dark light colours
