# The agenda of ninety minutes with the mouse; keys only where there is a text to write.
# shellcheck shell=bash disable=SC2034 # scripts/walk reads what is set here

ONE_WINDOW=yes
FILE=morgen-i-fjordby.session.ron
SAID=(
  'Svar paa byggesager' 'Hvem venter paa svar' 'Sagen ligger i tre dage' 'Budgettet til sommer'
  'Fast svarfrist.*Direktionen' 'gate_vote.*"green": 3' 'curve_self.*"2": 3'
)

take_the_walk() {
  begin
  gate
  park
  courage_and_mandate
  curve
  ladder
  decide
  beside_the_plan
  to_the_end
}

# Places that are the same on every canvas.
drawer() { click 1507 27; }
close_drawer() { click 1574 86; }
plan() { click 1151 86; }
# A step of the plan by its number.
step() { click 1300 $((98 + 54 * $1)); }
# Where nothing is: what is being written is kept.
beside() { click 40 840; }
# The first thing that is found by some words.
find_first() {
  click 1558 27
  write "$1"
  picture "found-$2"
  click 800 200
}

begin() {
  picture home
  click 130 600
  write 'Morgen i Fjordby'
  picture new-session
  click 533 810
  picture promise
  click 378 863
  picture promise-second-round
  drawer
  plan
  picture promise-plan
}

gate() {
  step 2
  picture gate-empty
  click 1286 86
  click 1357 244
  write 'Svar paa byggesager'
  picture gate-writing
  beside
  picture gate
  click 591 293
  click 677 356
  picture gate-answered
  click 1361 27
  click 1452 27
  click 1243 27
  picture gate-clock-runs
  click 1127 27
  picture gate-hands
  click_often 3 1539 322
  click 1539 386
  click_often 2 1539 451
  picture gate-counted
  click 1190 598
  picture gate-kept
  click 977 733
  picture gate-revealed
}

park() {
  find_first parker park
  write 'Budgettet til sommer'
  picture parking
  beside
  picture parked
}

courage_and_mandate() {
  click 1151 86
  step 3
  picture courage
  drag 985 304 500 440
  picture courage-moved
  step 4
  drag 985 304 400 500
  picture mandate-moved
}

curve() {
  step 5
  picture curve
  click 1127 27
  click_often 3 1539 371
  click_often 3 1539 435
  picture curve-counted
  click 1198 857
  picture curve-kept
  click 978 729
  picture curve-revealed
}

ladder() {
  step 6
  picture ladder
  drag 388 683 388 455
  picture ladder-moved
}

decide() {
  click 1383 86
  click 1357 201
  write 'Fast svarfrist'
  click 1357 329
  write 'Direktionen'
  click 1203 482
  picture ladder-decision
  click 1231 588
  picture ladder-decided
}

# Notes are written on another canvas, and the plan is found again.
beside_the_plan() {
  find_first dobbelt diamond
  close_drawer
  picture diamond
  click 1398 865
  write 'Hvem venter paa svar'
  picture diamond-writing
  click 1000 140
  find_first 'ny seddel' note
  write 'Sagen ligger i tre dage'
  click 1000 140
  picture diamond-notes
  click 1374 110
  picture back-in-the-plan
}

to_the_end() {
  drawer
  plan
  step 7
  picture decisions
  # The page of decisions closes what stood beside it.
  drawer
  plan
  step 8
  close_drawer
  picture check-out
  click 1400 863
  picture end
  click 1558 27
  write 'gem som'
  click_and_await 800 200
  picture path
  click_and_await 510 534
  picture saved
  click 79 27
  picture home-again
  click 1417 32
  write afslut
  picture leaving
  leave_with_click 800 200
}
