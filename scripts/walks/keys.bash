# The agenda of ninety minutes without a mouse.
# shellcheck shell=bash disable=SC2034 # scripts/walk reads what is set here

ONE_WINDOW=yes
FILE=morgen-i-fjordby.session.ron
SAID=(
  'Svar paa byggesager' 'Digital hjemmehjaelp' 'Hvem venter paa svar' 'Sagen ligger i tre dage'
  'Budgettet til sommer' 'Fast svarfrist.*Direktionen.*-05-01'
  'gate_vote.*"green": 3' 'curve_self.*"2": 3'
)

take_the_walk() {
  begin
  gate
  courage
  mandate
  curve
  ladder
  beside_the_plan
  to_the_end
}

begin() {
  local tab
  picture home
  for tab in $(seq 14); do press Tab; done
  picture card-in-focus
  press Return
  write 'Morgen i Fjordby'
  press Tab
  write 'Fjordby'
  picture new-session
  press Return
  picture promise
  press space
  picture promise-second-round
}

gate() {
  press Next
  picture gate-empty
  press i
  write 'Svar paa byggesager'
  picture gate-writing
  press Return Escape
  picture gate
  press Down
  picture gate-first-in-focus
  press Tab Return Tab Tab Tab Return
  picture gate-answered
  press t plus plus minus
  picture gate-clock-runs
  press h
  picture gate-hands
  press Right Right Right Down Right Down Right Right
  picture gate-counted
  press Down Return
  picture gate-kept
  press r
  picture gate-revealed
  press p
  write 'Budgettet til sommer'
  picture gate-parking
  press Return
  picture gate-parked
}

courage() {
  press Next
  picture courage
  press i
  write 'Digital hjemmehjaelp'
  press Return Escape
  press Down Right Right Up Up
  picture courage-moved
  press f
  picture courage-close-up
  press Escape b
  picture courage-blank
  press b
  picture courage-back
}

mandate() {
  press Next
  press Down Right Up Up Right
  picture mandate-moved
  press a
  picture mandate-plan
  press Escape
}

curve() {
  press Next
  picture curve
  press h
  press Right Right Down Right Right Right Down Right Down Right
  picture curve-counted
  press Down Down Down Down Return
  picture curve-kept
  press r
  picture curve-revealed
}

ladder() {
  press Next
  picture ladder
  press Down Up Up Tab Up Up Up
  picture ladder-moved
  # About the canvas, and not about what has the focus.
  press Escape
  press d
  write 'Fast svarfrist'
  press Tab
  write 'Direktionen'
  press Tab
  write '1. maj'
  picture ladder-decision
  press Return
  picture ladder-decided
  press Escape
}

# Notes are written on another canvas, and the plan is found again.
beside_the_plan() {
  press ctrl+k
  write 'dobbelt'
  picture palette
  press Return
  picture diamond
  press n
  write 'Hvem venter paa svar'
  press Return
  write 'Sagen ligger i tre dage'
  picture diamond-writing
  press Return Return
  picture diamond-notes
  press w
  picture back-in-the-plan
}

to_the_end() {
  press Next
  picture decisions
  press Next
  picture check-out
  press space
  picture end
  # The system is asked for a path first; it does not answer here.
  press_and_await ctrl+s
  picture path
  press Return
  picture saved
  press ctrl+w
  picture home-again
  leave_with ctrl+q
}
