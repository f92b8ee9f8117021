# Råderums tekster på dansk. Hver nøgle står også i en.ftl; en prøve finder den, der mangler.

## Fælles
names-and = { $first } og { $last }
frame-advice = Råd { $number } · { $title }
frame-others = Tjeklister
frame-minutes = { $n } min
language-da = Dansk
language-en = English


## Hvad der blev gjort (Fortryd: flyttede …)
verb-made = skrev { $what }
verb-moved = flyttede { $what }
verb-wrote = rettede { $what }
verb-coloured = farvede { $what }
verb-removed = slettede { $what }
verb-set = satte { $what }
verb-answered = talte svar op: { $what }
verb-ordered = ordnede { $what }
verb-locked = låste { $what }
verb-decided = besluttede { $what }
verb-discussed = drøftede { $what }
verb-named = omdøbte { $what }
verb-went = gik til { $what }


## Kommandoer


## Beskeder


## Screens


## Views: zones
zones-percent = { $n } %
zones-beside = { $group } selv { $percent }
zones-hidden = Medarbejdernes egne svar vises ikke (færre end { $k })
zones-hidden-short = Vises ikke (færre end { $k })
zones-out-of-order = Ikke i rækkefølgen
say-card = { $one }: { $title }, { $place }
say-zone = zonen { $name }
say-step = trinnet { $name }
say-column = kolonnen { $name }
say-nowhere = endnu uden plads
say-band = { $zone }, { $number }
say-value = {", "}{ $label } { $value }
say-kind = {", "}{ $kind }
say-warned = {", "}beholdt trods advarsel
say-more =
    { $n ->
        [one] Et kort mere, som der ikke er plads til
       *[other] { $n } kort mere, som der ikke er plads til
    }
say-slot-empty = { $label }: endnu ikke skrevet
say-slot-open = { $label }: { $text }
say-slot-locked = { $label }, låst: { $text }
say-lock = Lås problemet
say-unlock = Lås problemet op
say-counter = { $label }: { $number }. Tryk for én mere
say-place = Plads { $n } i rækkefølgen
say-tile = { $one } { $number }: { $title }
say-tile-place = {", "}plads { $n } i dag
say-votes =
    { $n ->
        [one] {", "}én stemme
       *[other] {", "}{ $n } stemmer
    }
say-door = Gå til { $title }
say-door-done = Gå til { $title }, arbejdet er gjort


## Views: matrix and track
matrix-tray = Uden plads
say-matrix = { $n } står på { $across } og { $up }
say-matrix-gaps = { $n } står på { $across } og { $up }, { $gaps } af dem under kravet
say-matrix-card = { $name }: { $across } { $x }, { $up } { $y }
say-matrix-gap = { $name }: { $across } { $x }, { $up } { $y }, mangler { $gap } op til kravet
say-matrix-waiting = { $name }: { $across } { $x }
say-matrix-lying = { $name }: har ingen plads endnu
say-matrix-star = { $group } om { $name }: { $y }


## Views: split, gate, scales


## Charts


## Faults


## Command line

