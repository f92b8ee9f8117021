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


## Views: matrix and track


## Views: split, gate, scales


## Charts


## Faults


## Command line

