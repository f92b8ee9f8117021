# What a person does: press, write, click, look. Nothing is waited for by the clock: the picture has come to rest when
# two looks in a row see the same.
# shellcheck shell=bash disable=SC2154 # scripts/walk says the rest

# A running clock never rests; after so many looks it is near enough.
readonly LOOKS=8

look() {
  kill -0 "$program" 2>/dev/null || fail "the program is gone after ${shown:-home}: $(tail -n 5 "$work/log")"
  import -window root -depth 8 -resize 50% ppm:- | cksum
}

settle() {
  local before='' now turn
  for turn in $(seq "$LOOKS"); do
    now=$(look)
    [ "$now" != "$before" ] || return 0
    before=$now
  done
}

# What is answered from somewhere else, such as the disk: something has to change on the screen.
awaited() {
  local before turn
  before=$(look)
  "$@"
  for turn in $(seq 100); do
    [ "$(look)" = "$before" ] || return 0
  done
  fail "nothing came of $* after ${shown:-home}"
}

press_and_await() {
  awaited xdotool key --clearmodifiers "$1"
}

click_and_await() {
  point "$1" "$2"
  awaited xdotool click 1
}

# Keys, one after the other.
press() {
  local key
  for key in "$@"; do
    xdotool key --clearmodifiers "$key"
    settle
  done
}

write() {
  xdotool type --clearmodifiers --delay 30 "$1"
  settle
}

# A click on a place, said in points of a window of 1600 × 900 that fills the display.
click() {
  point "$1" "$2"
  xdotool click 1
  settle
}

# The same place several times.
click_often() {
  local time
  for time in $(seq "$1"); do click "$2" "$3"; done
}

point() {
  local wide=${size%x*} high=${size#*x}
  xdotool mousemove $(($1 * wide / 1600)) $(($2 * high / 900))
  settle
}

# From one place to another with the button down.
drag() {
  point "$1" "$2"
  xdotool mousedown 1
  settle
  point $((($1 + $3) / 2)) $((($2 + $4) / 2))
  point "$3" "$4"
  xdotool mouseup 1
  settle
}

pictured=0
picture() {
  pictured=$((pictured + 1))
  shown=$(printf '%02d-%s' "$pictured" "$1")
  settle
  import -window root "$pictures/$shown.png"
}

# After these there is nothing left to look at.
leave_with() {
  xdotool key --clearmodifiers "$1"
}

leave_with_click() {
  point "$1" "$2"
  xdotool click 1
}
