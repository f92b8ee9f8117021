# The cable of a projector that is pulled, put in again, and pulled again in the middle of everything: two screens of a
# real X server, of which the second goes and comes.
# shellcheck shell=bash disable=SC2034,SC2154 # scripts/walk and the others read and say the rest

ONE_WINDOW=no
FILE=kabel.session.ron
SAID=('Svar paa byggesager')

readonly LAPTOP=DUMMY0 HALL=DUMMY1

# Xvfb has one screen only.
open_display() {
  local number
  trap close_display EXIT
  mkfifo "$work/number"
  cat >"$work/xorg.conf" <<CONF
Section "Device"
  Identifier "card"
  Driver "dummy"
  VideoRam 256000
EndSection
Section "Monitor"
  Identifier "any"
  HorizSync 5.0-1000.0
  VertRefresh 5.0-200.0
  Modeline "1366x768" 85.50 1366 1436 1579 1792 768 771 774 798
EndSection
Section "Screen"
  Identifier "all"
  Device "card"
  Monitor "any"
  DefaultDepth 24
  SubSection "Display"
    Depth 24
    Virtual 3600 1200
    Modes "1366x768"
  EndSubSection
EndSection
CONF
  Xorg -displayfd 3 -config "$work/xorg.conf" -logfile "$work/xorg.log" -nolisten tcp -noreset -novtswitch \
    3>"$work/number" >"$work/server" 2>&1 </dev/null &
  server=$!
  read -r -t 60 number <"$work/number" || fail "the X server did not start: $(tail -n 5 "$work/server")"
  export DISPLAY=:$number
  xrandr --addmode "$HALL" 1920x1080
  put_in
  openbox --sm-disable >/dev/null 2>&1 </dev/null &
  manager=$!
}

put_in() {
  xrandr --output "$HALL" --mode 1920x1080 --right-of "$LAPTOP"
}

pull() {
  xrandr --output "$HALL" --off
}

# So many windows are there, within a while.
windows() {
  local turn
  for turn in $(seq 40); do
    [ "$(xdotool search --onlyvisible --class raaderum | wc -l)" -ne "$1" ] || return 0
    look >/dev/null
  done
  fail "there are not $1 windows after ${shown:-home}"
}

take_the_walk() {
  local tab turn
  for tab in $(seq 14); do press Tab; done
  press Return
  write 'Kabel'
  press Return Next
  press F5
  picture screens
  press Return
  windows 2
  picture on-the-projector
  pull
  windows 1
  picture cable-pulled
  press i
  write 'Svar paa byggesager'
  press Return Escape
  put_in
  press F5
  picture screens-again
  press Return
  windows 2
  # In the middle of everything.
  for turn in $(seq 12); do
    pull
    press Next
    put_in
    press F5 Return
    xrandr --output "$LAPTOP" --mode "$([ $((turn % 2)) -eq 0 ] && echo 1366x768 || echo 1280x720)"
  done
  pull
  windows 1
  picture pulled-for-good
  press_and_await ctrl+s
  press_and_await Return
  picture saved
  leave_with ctrl+q
}
