# The same agenda in two windows beside each other: the desk on the left, the wall on the right.
# shellcheck shell=bash disable=SC2034,SC2154 # scripts/walk and the others read and say the rest

ONE_WINDOW=no
FILE=to-vinduer.session.ron
SAID=('Svar paa byggesager' 'Budgettet til sommer' 'Fast svarfrist')

take_the_walk() {
  beside_each_other
  frozen
  to_the_end
}

beside_each_other() {
  local tab
  xdotool windowmove "$window" 0 0 windowsize "$window" 1600 900 windowfocus --sync "$window"
  for tab in $(seq 14); do press Tab; done
  press Return
  write 'To vinduer'
  press Return Next
  press F5
  picture where-the-wall-goes
  press_and_await Return
  wall=$(xdotool search --onlyvisible --class raaderum | grep -vx "$window" | tail -n 1)
  [ -n "$wall" ] || fail "the wall has no window"
  xdotool windowmove "$wall" 1610 90 windowsize "$wall" 1280 720 windowfocus --sync "$window"
  picture desk-and-wall
  press i
  write 'Svar paa byggesager'
  picture writing-at-the-desk
  press Return
  press Escape
  picture written
}

frozen() {
  press shift+b
  picture frozen
  press Next
  picture frozen-while-the-desk-goes-on
  press shift+b
  picture thawed
  press b
  picture blank
  press b
  press p
  write 'Budgettet til sommer'
  picture parking
  press Return
  picture parked
}

to_the_end() {
  local turn
  press d
  write 'Fast svarfrist'
  picture deciding
  press Return Escape
  for turn in $(seq 4); do press Next; done
  picture decisions
  press Next Next
  picture end
  press_and_await ctrl+s
  picture path
  press_and_await Return
  picture saved
  press F5
  picture one-window-again
  leave_with ctrl+q
}
