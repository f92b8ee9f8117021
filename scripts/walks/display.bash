# A display nobody sees, a window manager, and the program in it. Everything ends with the walk.
# shellcheck shell=bash disable=SC2154 # scripts/walk says the rest

server='' manager='' program=''

close_display() {
  local process
  for process in $program $manager $server; do
    kill "$process" 2>/dev/null || true
    wait "$process" 2>/dev/null || true
  done
  rm -rf "$work"
}

open_display() {
  local number frames=yes
  trap close_display EXIT
  mkfifo "$work/number"
  Xvfb -displayfd 3 -screen 0 "$1x24" -nolisten tcp -noreset \
    3>"$work/number" >"$work/server" 2>&1 </dev/null &
  server=$!
  read -r -t 60 number <"$work/number" || fail "the virtual display did not start: $(cat "$work/server")"
  export DISPLAY=:$number
  # One window fills the display, as on a laptop that stands on the table; two lie beside each other.
  [ "$ONE_WINDOW" = yes ] || frames=no
  cat >"$work/openbox.xml" <<XML
<?xml version="1.0" encoding="UTF-8"?>
<openbox_config xmlns="http://openbox.org/3.4/rc"><applications>
<application class="*"><decor>no</decor><maximized>$frames</maximized></application>
</applications></openbox_config>
XML
  openbox --sm-disable --config-file "$work/openbox.xml" >/dev/null 2>&1 </dev/null &
  manager=$!
}

# Its own home and no bus: nothing of this computer is read or changed, and paths are asked for by the program itself.
open_program() {
  HOME=$home DBUS_SESSION_BUS_ADDRESS=unix:path=/nowhere LIBGL_ALWAYS_SOFTWARE=1 RUST_BACKTRACE=0 \
    "$binary" --data-dir "$work/data" --language da >"$work/log" 2>&1 </dev/null &
  program=$!
  window=$(timeout 60 xdotool search --sync --onlyvisible --class raaderum | head -n 1)
  [ -n "$window" ] || fail "no window came: $(tail -n 3 "$work/log")"
  settle
}
