# Råderums tekster på dansk. Hver nøgle står også i en.ftl; en prøve finder den, der mangler.

## Fælles
spell-and = og
spell-between = mellem { $a } og { $b }
spell-hidden = vises ikke (færre end { $k } svar)
spell-more = og { $n } flere
spell-months = januar februar marts april maj juni juli august september oktober november december
spell-date = { $day }. { $month } { $year }
frame-advice = Råd { $number } · { $title }
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
verb-imported = hentede { $what }
verb-planned = ændrede planen: { $what }
verb-parked = parkerede { $what }
verb-went = gik til { $what }


## Kommandoer
command-new-session = Nyt forløb …
command-new-session-help = Start en ny workshop med titel, dato og deltagere.
command-open = Åbn fil …
command-open-help = Åbn en session, der er gemt.
command-open-sample = Prøv eksemplet
command-open-sample-help = Se en opdigtet kommune, der har arbejdet med alle lærreder.
command-save = Gem
command-save-help = Gem sessionen i dens fil.
command-save-as = Gem som …
command-save-as-help = Gem sessionen i en ny fil.
command-export = Eksportér …
command-export-help = Lærredet eller et diagram som billede eller tal.
command-import = Hent svar eller rækker fra CSV …
command-import-help = Svar på et spørgsmål, afdelinger, indsatser: fra en fil, eller indsat fra et regneark.
command-copy-picture = Kopiér billedet
command-copy-picture-help = Læg lærredets billede på udklipsholderen.
command-close = Luk sessionen
command-close-help = Tilbage til forsiden.
command-quit = Afslut Råderum
command-quit-help = Luk programmet.
command-undo = Fortryd
command-undo-what = Fortryd: { $what }
command-undo-help = Tag det seneste skridt tilbage.
undo-uncovered = Fortryd: afslørede et lag
command-redo = Gør igen
command-redo-what = Gør igen: { $what }
command-redo-help = Gør det, der blev fortrudt.
command-new-note = Skriv en seddel
command-new-note-help = En ny seddel på lærredet; flere linjer giver flere sedler.
command-new-initiative = Ny indsats
command-new-initiative-help = En indsats, der kan stå på alle lærreder.
command-new-decision = Skriv en beslutning
command-new-decision-help = Med ansvarlig rolle og dato.
command-show-of-hands = Tæl hænder
command-show-of-hands-help = Skriv rummets svar ind som antal.
command-next-step = Næste trin
command-next-step-help = Næste lag, så næste runde, så næste lærred.
command-next-canvas = Næste lærred
command-next-canvas-help = Gå videre i dagens plan.
command-previous-canvas = Forrige lærred
command-previous-canvas-help = Gå et lærred tilbage.
command-reveal = Vis næste lag
command-reveal-help = Afslør svarene lag for lag.
command-hide-layers = Dæk lagene igen
command-hide-layers-help = Skjul alt, hvad der er afsløret på lærredet.
command-next-round = Næste runde
command-next-round-help = Skift runde og stil uret.
command-next-focus = Næste indsats på lærredet
command-next-focus-help = Se på den næste i rækken.
command-previous-focus = Forrige indsats på lærredet
command-previous-focus-help = Se på den forrige i rækken.
command-clock-toggle = Start eller stop uret
command-clock-toggle-help = Uret for runden.
command-minute-more = Et minut mere
command-minute-more-help = Giv runden et minut mere.
command-minute-less = Et minut mindre
command-minute-less-help = Tag et minut fra runden.
command-drawer = Skuffen
command-drawer-help = Sedler, indsatser, beslutninger og indsigter.
command-insights = Indsigter
command-insights-help = Spørgsmål, som svarene rejser.
command-pass = Pas: den røde tråd
command-pass-help = Hvor indsatsen står på alle lærreder, og hvad der mangler.
command-method-card = Metodekort
command-method-card-help = Formål, trin og gode spørgsmål til dette lærred.
command-full-screen = Fuld skærm
command-full-screen-help = Vis kun Råderum på skærmen.
command-blank = Blank væg
command-blank-help = Skjul lærredet, så øjnene er på jer.
command-palette = Find …
command-palette-help = Find en kommando, et lærred eller noget, I har skrevet.
command-shortcuts = Taster
command-shortcuts-help = Tasterne for denne skærm.
command-x-ray = Røntgen
command-x-ray-help = Se navne, id'er og tider på alt, hvad der er tegnet.
command-language = English
command-language-help = Skift sprog.
command-theme = Skift tema
command-theme-help = Lærred, Aften eller Projektor.
command-zoom-in = Større tekst
command-zoom-in-help = Gør teksten omkring lærredet større.
command-zoom-out = Mindre tekst
command-zoom-out-help = Gør teksten omkring lærredet mindre.
command-zoom-reset = Almindelig tekst
command-zoom-reset-help = Teksten i sin egen størrelse.
command-about = Om Råderum
command-about-help = Version, licenser, og hvor dine data ligger.


## Beskeder
notice-done = Gjort: { $what }
notice-covered = Laget er dækket igen.
notice-undone = Fortrudt: { $what }
notice-redone = Gjort igen: { $what }
notice-saved = Gemt i { $file }
notice-copied = Billedet ligger på udklipsholderen
notice-exported = Eksporteret til { $file }
notice-exported-many = { $n ->
    [one] { $n } fil er eksporteret
   *[other] { $n } filer er eksporteret
}
export-failed = Billedet blev ikke lavet. Dit arbejde er i god behold. Prøv en mindre størrelse: { $why }
open-failed = { $file } kan ikke åbnes
open-in-part = { $file } er åbnet, men noget kunne ikke læses
theme-light = Lærred
theme-dark = Aften
theme-projector = Projektor


## Screens
close = Luk
cancel = Annullér
undo = Fortryd
time-minutes = { $n } min
time-hours = { $n ->
    [one] { $n } time
   *[other] { $n } timer
}
time-hours-minutes = { $hours } t { $minutes }
frame-others = Andre lærreder
home-go = Råderum, til forsiden
home-morning = Godmorgen. Hvad skal I arbejde med?
home-day = Goddag. Hvad skal I arbejde med?
home-evening = Godaften. Hvad skal I arbejde med?
home-promise = Alt ligger på denne computer. Intet sendes ud af huset.
home-start = Start en workshop
home-canvases = { $n ->
    [one] { $n } lærred
   *[other] { $n } lærreder
}
home-free = Vælg selv
home-free-about = i jeres rækkefølge
home-recent = Fortsæt
home-today = I dag
home-yesterday = I går
home-advice-done = { $done } af { $of } råd
home-finished = Afsluttet
home-other = Andet
home-first = Første gang her?
home-first-about = Eksemplet er en opdigtet kommune, der har været hele vejen rundt.
home-like-this = Sådan kan det se ud
home-sample-canvas = Eksemplet: { $title }
home-sample = Prøv eksemplet
home-sample-about = En opdigtet kommune, helt udfyldt
home-new = Nyt forløb
home-new-about = Ctrl+N – med egen titel og gruppe
home-open = Åbn fil …
home-open-about = Ctrl+O – eller slip filen her
home-help = Hjælp
home-find = Find
home-language = Sprog:
home-theme = Tema:
palette-open = Find en kommando eller et lærred
palette-label = Søg
palette-hint = Skriv, hvad du vil
palette-none = Intet fundet. Prøv et andet ord.
drawer-toggle = Skuffen
drawer-notes = Sedler
drawer-initiatives = Indsatser
drawer-decisions = Beslutninger
drawer-insights = Indsigter
notes-none = Ingen sedler på dette lærred endnu.
note-new = + Ny seddel (N)
initiative-new = + Ny indsats (I)
decisions-none = I har ikke besluttet noget endnu.
decision-new = + Ny beslutning (D)
decision-title = Hvad beslutter I?
decision-text = Beslutning
decision-owner = Ansvarlig (rolle, ikke navn)
decision-due = Senest (1. maj, 1/5 eller 2026-05-01)
decision-keep = Gem beslutning
decision-done = Gjort
decision-reopen = Åbn igen
insights-none = Ingen indsigter lige nu. De kommer, når I har sat noget på lærrederne.
record-new = + Ny { $one }
records-none = Ingen endnu.
writing-record = Ny { $one }
form-yes = Ja
form-no = Nej
form-set = Sæt
form-clear = Ryd { $name }
form-split = Fordel 100 procent
menu-fields = Ret felterne
insights-hidden = { $n ->
    [one] Ét spørgsmål kan ikke vurderes, for færre end { $k } har svaret.
   *[other] { $n } spørgsmål kan ikke vurderes, for færre end { $k } har svaret.
}
insight-discussed = Drøftet
insight-decided = Beslutning
insight-dismissed = Ikke relevant
insight-reason = Hvorfor ikke?
insight-dismiss = Læg til side
insight-is-discussed = Drøftet
insight-is-decided = Blev en beslutning
insight-is-dismissed = Ikke relevant
method-title = Metodekort
method-prompts = Spørg
method-steps = Sådan gør I
method-watch = Hold øje med
method-reconstructed = Figuren er bygget op igen efter teksten.
pass-title = Den røde tråd
pass-nowhere = Står her ikke endnu
pass-answered = Rummet har svaret
pass-rows = { $name }: { $n }
pass-of = { $n } af { $of }
pass-above = Den røde tråd · { $one }
pass-told = Pas for { $name }
pass-stands = { $n ->
    [0] Står ikke på noget lærred endnu, men kan stå på { $of }
   *[other] Står på { $n } af { $of } lærreder
}
pass-no-canvases = Ingen lærreder har plads til den slags
pass-missing = Mangler
pass-missing-more = +{ $n } mangler
pass-more = { $n ->
    [one] { $n } mere
   *[other] { $n } flere
}
pass-insights = Indsigter
pass-no-insights = Ingen spørgsmål lige nu
pass-info = Oplysning
pass-watch = Hold øje
pass-stop = Stop op
pass-decisions = Beslutninger
pass-no-decisions = Ingen endnu
pass-done = Gjort
pass-unknown = Der er ingen, der hedder { $id }. Måske er den slettet.
pass-open = Pas
pass-open-help = Vis passet på lærredet
pass-back = Tilbage til lærredet
pass-canvas = Lærred
pass-where = Hvor
pass-file = pas
hands-title = Tæl hænder
hands-less = { $name }: en færre
hands-more = { $name }: en mere
hands-people = Antal, der svarede
hands-people-less = En person færre
hands-people-more = En person mere
hands-n = { $n ->
    [0] Ingen svar endnu
    [one] { $n } svar
   *[other] { $n } svar
}
hands-hidden = Under { $n } svar vises intet, og intet kan regnes ud.
hands-shown = Der er { $n } svar eller flere, så de kan vises.
hands-round = Runde { $n }
hands-new-round = Ny runde
hands-keep = Gem svar
clock-start = Start uret
clock-pause = Stop uret
clock-less = Et minut mindre
clock-more = Et minut mere
saved = Gemt
saved-not = Ikke gemt
saved-never = Gem …
stage-answers = { $n ->
    [0] Tæl hænder
    [one] { $n } svar
   *[other] { $n } svar
}
stage-first-note = Skriv den første (N)
stage-first-initiative = Skriv den første indsats (I)
stage-minutes = I har { $n } minutter til dette lærred
stage-keys = Mellemrum: næste trin · T: tid · ?: taster
stage-blank = B: tilbage til lærredet
stage-reveal = Vis { $layer }
stage-hide = Dæk igen
writing-note = Ny seddel
writing-initiative = Ny indsats
writing-text = Skriv
writing-keys = Enter gemmer · Ctrl+Enter gemmer og skriver en til · Esc fortryder
menu-write = Skriv
menu-colour = Slags
menu-remove = Slet
menu-take-away = Tag væk fra lærredet
menu-erase = Slet indsatsen overalt
menu-decide = Gør til beslutning
menu-pass = Se indsatsens pas
keys-tab = Gå til det næste
keys-arrows = Flyt til næste plads
keys-enter = Skriv eller vælg
keys-delete = Slet eller tag væk
keys-menu = Åbn menuen
keys-escape = Et skridt tilbage
closing-title = Vil I gemme sessionen?
closing-about = Der er ændringer, som ikke ligger i en fil endnu.
closing-save = Gem
closing-without = Gem ikke
path-open = Åbn fil
path-open-go = Åbn
path-save = Gem sessionen
path-save-go = Gem
path-export = Hvor skal det ligge?
path-export-go = Eksportér
path-import = Hent fra en CSV-fil
path-import-go = Hent
path-label = Sti til filen
path-about = Skriv stien til filen.
path-exists = Der ligger allerede en fil. Tryk igen for at skrive den over, eller giv den et andet navn.
path-waiting = Systemets dialog svarer ikke. Skriv stien her i stedet.
new-title = Nyt forløb
new-name = Titel
new-place = Organisation
new-date = Dato (fx 21. november)
new-people = Hvor mange er I?
new-agenda = Program
new-agenda-all = Alle lærreder, som I går frem
new-choose = Vælg lærreder …
plan-title = Vælg lærreder
plan-about = Vælg dem, I vil bruge, i den rækkefølge, I vil bruge dem. Resten kan I stadig gå til undervejs.
plan-all = Lærreder
plan-none = Jeres plan er tom
plan-add = Tag { $title } med, { $time }
plan-earlier = { $title }: tidligere
plan-later = { $title }: senere
plan-out = { $title }: ud af planen
plan-go = Videre
new-k = Under { $n } svar vises intet. Det kan ikke ændres, når det første svar er inde.
new-go = Begynd
export-title = Eksportér
export-what = Hvad
export-chart = Diagram { $n }
export-all = Alle lærreder
export-format = Filtype
export-theme = Farver
export-print = Papir
export-scale = Størrelse
export-go = Vælg sted …
import-from = Hent fra CSV …
import-title = Hent svar eller rækker
import-source = { $file } · { $rows } · { $encoding } · { $separator }
import-rows = { $n ->
    [one] 1 række
   *[other] { $n } rækker
}
import-separator-semicolon = semikolon
import-separator-comma = komma
import-separator-tab = tabulator
import-into = Bliver til
import-into-answers = Svar: { $name }
import-into-none = Vælg, hvad rækkerne er
import-column = { $column } bliver til
import-columns = Kolonner
import-becomes-nothing = Springes over
import-becomes-answer = Svar om { $name }
import-becomes-group = Gruppen, der svarer
import-becomes-person = Svar-id, gemmes ikke
import-voice = Hvem har svaret?
import-about = Om hvem? ({ $what })
import-wave-this = Runde { $n }
import-wave-new = Ny runde ({ $n })
import-twins-records = Rækker, der er der i forvejen
import-twins-leave = Lad dem være
import-twins-update = Opdatér dem
import-twins-persons = Rækker, der er ens
import-twins-last = Kun den sidste tæller
import-twins-count = Tæl dem alle
import-go = Sæt ind
import-happens = Det sker
import-look = Se efter
import-more = { $n ->
    [one] og 1 mere
   *[other] og { $n } mere
}
import-done = Hentet: { $what }
import-told-nothing = Der er ikke noget at sætte ind endnu.
import-told-new = { $n ->
    [one] 1 ny række i { $into }
   *[other] { $n } nye rækker i { $into }
}
import-told-changed = { $n ->
    [one] 1 række opdateres
   *[other] { $n } rækker opdateres
}
import-told-left-out = { $n ->
    [one] 1 række tages ikke med
   *[other] { $n } rækker tages ikke med
}
import-told-persons = { $n ->
    [one] 1 person tælles i runde { $wave }. Personen gemmes ikke
   *[other] { $n } personer tælles i runde { $wave }. Personerne gemmes ikke
}
import-told-partial = { $n ->
    [one] 1 har svaret på under halvdelen og tæller i punkterne, ikke i indekset
   *[other] { $n } har svaret på under halvdelen og tæller i punkterne, ikke i indekset
}
import-told-silent = { $n ->
    [one] 1 række er uden svar
   *[other] { $n } rækker er uden svar
}
import-told-replaced = { $n ->
    [one] 1 optælling i runden skrives over
   *[other] { $n } optællinger i runden skrives over
}
import-told-hidden = { $n ->
    [one] 1 sted er der færre end { $k } svar. De vises ikke, og intet indeks gemmes
   *[other] { $n } steder er der færre end { $k } svar. De vises ikke, og intet indeks gemmes
}
import-told-withheld = { $n ->
    [one] 1 sted vises runden ikke: så få er kommet til eller gået fra, at de kunne regnes ud
   *[other] { $n } steder vises runden ikke: så få er kommet til eller gået fra, at de kunne regnes ud
}
import-told-beside = { $n ->
    [one] 1 sted er skjult med, ellers kunne de få svar ved siden af regnes ud
   *[other] { $n } steder er skjult med, ellers kunne de få svar ved siden af regnes ud
}
import-told-typed = { $n ->
    [one] 1 indtastet tal giver plads for svarene
   *[other] { $n } indtastede tal giver plads for svarene
}
import-told-abouts = Nye: { $names }
import-twin-there = Linje { $line }: »{ $name }« er der i forvejen.
import-twin-line = Linje { $line }: »{ $name }« står også i linje { $other }.
import-twin-row = Linje { $line } er magen til linje { $other }.
import-at = Linje { $line }
import-at-column = Linje { $line }, { $column }
import-problem-too-many-cells = Her er flere celler end de { $expected } kolonner. »{ $found }« tages ikke med.
import-problem-no-title = Der er intet navn. Rækken tages ikke med.
import-problem-no-number = »{ $found }« er ikke et tal. Feltet bliver tomt.
import-problem-out-of-range = »{ $found }« ligger uden for { $expected }. Feltet bliver tomt.
import-problem-off-step = »{ $found }« ligger mellem to trin. Det nærmeste er { $expected }. Feltet bliver tomt.
import-problem-no-date = »{ $found }« er ikke en dato som 15.4.2026. Feltet bliver tomt.
import-problem-no-yes = »{ $found }« er hverken ja eller nej. Feltet bliver tomt.
import-problem-too-long = »{ $found }« er for langt. Der er plads til { $expected } tegn.
import-problem-unknown = »{ $found }« kendes ikke. Her kan stå: { $expected }.
import-problem-no-such-kind = »{ $found }« kan ikke stå i dette felt.
import-problem-no-about = Der står ikke, hvem det er om. Rækken tages ikke med.
import-problem-no-group = »{ $found }« er ikke en af grupperne { $expected }. Rækken tages ikke med.
import-problem-names-person = »{ $found }« ligner et navn på en person. Skriv en rolle i filen, hvis det er et navn.
import-problem-refused = Forløbet siger nej til rækken: { $found }
# Ord, som folk skriver i filer, uden mellemrum og med små bogstaver; komma imellem.
import-hints-no-answer = vedikke, vedikkeikkerelevant, vilikkesvare, ikkerelevant, ikkebesvaret, intetsvar, dk
import-hints-person = id, svarid, svarnr, respondent, respondentid, deltager, deltagerid, personid, token
import-hints-yes = ja, sand, 1, x
import-hints-no = nej, falsk, 0
sheet-pasted = Det indsatte
sheet-safe = Intet er ændret i sessionen.
sheet-gone-what = »{ $file }« findes ikke som fil.
sheet-gone-do = Se efter stavefejl, eller find filen et andet sted.
sheet-unread-what = »{ $file }« kan ikke læses.
sheet-unread-do = Luk programmet, der bruger den, eller tag en kopi.
sheet-too-large-what = »{ $file }« er for stor.
sheet-too-large-do = Den må højst fylde { $most } MB. Del den op.
sheet-workbook-what = »{ $file }« er en projektmappe, ikke en CSV-fil.
sheet-workbook-do = Gem arket som CSV, eller kopiér cellerne og sæt dem ind her.
sheet-no-text-what = »{ $file }« er ikke en tekst (linje { $line }).
sheet-no-text-do = Gem den som CSV i det program, der har lavet den.
sheet-empty-what = »{ $file }« har ingen rækker under overskriften.
sheet-empty-do = Vælg en fil, hvor første linje er navne på kolonner.
sheet-too-wide-what = Linje { $line } i »{ $file }« har flere end { $most } kolonner.
sheet-too-wide-do = Slet de kolonner, der ikke skal med.
sheet-too-long-what = »{ $file }« har flere end { $most } rækker.
sheet-too-long-do = Del den op, og hent delene hver for sig.
sheet-long-cell-what = Linje { $line } i »{ $file }« har en celle med flere end { $most } tegn.
sheet-long-cell-do = Forkort den, eller slet kolonnen.
sheet-open-quote-what = Et anførselstegn fra linje { $line } i »{ $file }« lukkes aldrig.
sheet-open-quote-do = Sæt det tegn, der mangler, eller gem filen som CSV igen.
faults-copy = Kopiér detaljer
about-version = Råderum { $version }
about-what = Ni råd om digital ledelse, arbejdet igennem på lærreder.
about-local = Alt ligger på denne computer. Programmet åbner ingen forbindelser.
about-licence = Råderum er fri software: MIT eller Apache 2.0.


## Views: zones
zones-percent = { $n } %
zones-estimate = Skøn: { $group }
zones-estimate-nobody = Skøn
zones-own = { $group } selv
zones-first-note = Skriv den første (N)
zones-first-shared = Tilføj den første (I)
zones-hidden = Medarbejdernes egne svar vises ikke (færre end { $k })
zones-hidden-short = Vises ikke (færre end { $k })
zones-out-of-order = Ikke i rækkefølgen
zones-share-out = Fordel 100 procent
zones-share-hidden = Færre end { $k } svar. Fordel selv 100 procent
zones-share-later = Vis »{ $layer }« for at fordele
zones-share-to = { $n } procent til { $zone }
zones-token-to = En brik til { $zone }
zones-share-moved = { $n } procent fra { $from } til { $to }, { $name }
zones-others = { $group }: mindst halvdelen siger noget andet
zones-petals-later = Vis »{ $layer }« for at se, hvor brede bladene er
zones-petals-missing = Mangler { $names }
say-ring = { $ring }, { $sector }
say-sector = {", "}sektoren { $name }
say-suggested = {", "}foreslået plads
say-others = {", "}{ $group } siger { $zone }
say-petal = { $name }: { $n }
say-petal-weak = { $name }: { $n }, når ikke ind til { $hub }
say-petal-none = { $name }: intet tal endnu
say-petal-hidden = { $name }: vises ikke (færre end { $k })
say-share-out = Fordel 100 procent: { $name }. Tryk for at begynde med lige store dele
say-share-part = { $zone } { $n } procent
say-share-moves = { $zone } { $n } procent. Flyt { $by } procent med { $ways }
say-share-left = venstre pil til { $zone }
say-share-right = højre pil til { $zone }
say-share-up = pil op til { $zone }
say-share-down = pil ned til { $zone }
say-card = { $one }: { $title }, { $place }
say-zone = zonen { $name }
say-step = trinnet { $name }
say-column = kolonnen { $name }
say-canvas = { $n ->
    [0] { $title }. Intet er lagt her endnu.
    [one] { $title }. Her ligger én ting.
   *[other] { $title }. Her ligger { $n } ting.
}
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
say-lock = Lås: { $label }
say-unlock = Lås op: { $label }
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
matrix-tray = Ikke placeret
say-matrix = { $n } står på { $across } og { $up }
say-matrix-gaps = { $n } står på { $across } og { $up }, { $gaps } af dem under kravet
say-matrix-card = { $name }: { $across } { $x }, { $up } { $y }
say-matrix-gap = { $name }: { $across } { $x }, { $up } { $y }, mangler { $gap } op til kravet
say-matrix-waiting = { $name }: { $across } { $x }
say-matrix-lying = { $name }: har ingen plads endnu
say-matrix-star = { $group } om { $name }: { $y }
track-distance = { $n ->
    [one] { $n } fases afstand
   *[other] { $n } fasers afstand
}
track-distance-part = { $n } fasers afstand
track-distance-none = Ingen afstand
track-answers = { $n } svar
track-too-few = færre end { $k } svar
track-no-answer = intet svar
track-guess = { $group }: bud på { $about }
track-standing = Midten er ved { $name }
track-standing-between = Midten er mellem { $low } og { $high }
track-footer = { $answers } · median { $median } · spredning { $low }–{ $high }
track-waiting = Svarene vises ét lag ad gangen
track-hint = Svarene vises, når mindst { $k } har svaret
say-track-stop = { $number } { $name }
say-track-stop-counts = { $number } { $name }: { $counts }
say-curve = Kurve med { $n } trin.
say-curve-middle = { $group }: midten er { $median }.
track-parking = Ikke sat endnu
track-no-lanes = Skriv en indsats og de første aktører, så sætter I dem på stigen
track-when = Hvornår?
say-track-rung = { $number } { $name }: { $act }
say-track-timing = { $name } kommer ind: { $timing }
say-track-token = { $name }, { $hand }: trin { $number } { $stop }
say-track-token-none = { $name }, { $hand }: ikke sat endnu
say-ladder = Stige med { $n } aktører, { $far } af dem mangler to trin eller mere


## Views: figures (triangle, actors, timeline)
ternary-waiting = Ikke sat endnu
ternary-more = +{ $n } { $name }
ternary-same = Som det er nu
ternary-say = { $n ->
    [0] Trekant mellem { $corners }. Intet er sat endnu.
    [one] Trekant mellem { $corners } med ét punkt.
   *[other] Trekant mellem { $corners } med { $n } punkter.
}
ternary-say-point = { $name }, { $label }: { $parts }
ternary-say-unset = { $name }, { $label }: ikke sat endnu
ternary-say-hidden = { $name }, { $label }: vises ikke, der er for få svar
ternary-say-corner = hjørnet { $name }
graph-coverage = Dækning
graph-percent = { $n } %
graph-lacks = Mangler mest
graph-no-lack = Alle behov er dækket
graph-between = { $from } – { $to }
graph-of = { $n } af { $most }
graph-over = { $n } over
graph-count = { $label } { $n }
graph-say = { $n ->
    [0] Ingen aktører endnu.
    [one] Én aktør.
   *[other] { $n } aktører, { $pairs } samtaler imellem dem. Dækning { $coverage }.
}
graph-say-edge = { $from } og { $to }, { $label }: { $n }
graph-say-missing = { $from } og { $to }, { $label }: { $n }. Samtalen mangler
graph-say-level = { $name }, { $label }: { $n } af { $most }
graph-say-count = { $name }, { $label }: { $n }
graph-say-lack = { $from } og { $to }: nu { $now }, behov { $needed }
timeline-rings = { $n ->
    [one] {", "}én ring
   *[other] {", "}{ $n } ringe
}
timeline-warned = {", "}med advarsel
timeline-place = plads { $n }
timeline-say = { $n ->
    [0] Tidslinje. Intet er lagt her endnu.
    [one] Tidslinje med ét kort.
   *[other] Tidslinje med { $n } kort.
}


## Views: split, gate, scales
split-percent = { $n } %
split-answers = { $n ->
    [one] { $n } svar
   *[other] { $n } svar
 }
split-apart = { $n } point imellem
split-empty = Klik for at fordele
split-later = Vises, når I afslører
split-hidden = Vises ikke (færre end { $k } svar)
split-missing = ingen tal endnu
split-more = { $n ->
    [one] og { $n } til
   *[other] og { $n } til
 }
split-say-focus = Se på { $name }
split-say-part = { $part } { $n } procent
split-say-bar = { $name }, { $label }: { $parts }
split-say-empty = { $name }: ikke fordelt endnu
split-say-boundary = { $name }: grænsen efter { $part }, { $n } procent
split-say-lock = { $name }: lås andelen af { $part }
split-say-unlock = { $name }: lås andelen af { $part } op
gate-no-idea = Læg først en idé i kataloget
gate-yes = ja
gate-partly = delvist
gate-no = nej
gate-grey = Ikke afgjort
gate-of = af { $most }
gate-open = { $n ->
    [one] ubesvaret
   *[other] ubesvarede
 }
gate-reversed = Nej giver 2 point her
gate-origin = Fra { $origin }
gate-origin-open = Hvor kommer den fra?
gate-vote = { $n ->
    [one] { $group }: { $n } stemme
   *[other] { $group }: { $n } stemmer
 }
gate-vote-of = { $group } har stemt
gate-hidden = Vises ikke (færre end { $k } svar)
gate-not-yet = Grønt kræver svar på alt
gate-write = Skriv en betingelse
gate-told = { $name } får { $light }: { $n } af { $most } point
gate-told-open = { $n ->
    [one] { $name }: { $n } spørgsmål er åbent
   *[other] { $name }: { $n } spørgsmål er åbne
 }
gate-say-idea = Idé: { $name }
gate-say-answer = Spørgsmål { $n }, { $question } Svar { $answer }
gate-say-chosen = Spørgsmål { $n }, { $question } Svaret er { $answer }
gate-say-vote = { $heading }: { $votes }
gate-say-decide = Giv lys: { $light }
gate-say-decided = Lyset er givet: { $light }
gate-say-conditions = { $label }: { $text }
scales-none = Ingen skalaer er valgt til
scales-more = { $n ->
    [one] og { $n } skala til
   *[other] og { $n } skalaer til
 }
scales-now = nu
scales-half = den midterste halvdel
scales-wish = ønske
scales-balance = lige vægt
scales-strong = stor enighed
scales-fair = nogenlunde enighed
scales-spread = spredt
scales-camps = to lejre
scales-n = { $n ->
    [one] { $n } svar
   *[other] { $n } svar
 }
scales-mean = gns. { $mean }
scales-hidden = Vises ikke (færre end { $k } svar)
scales-say = Skala fra { $left } til { $right }
scales-say-more = { $scale }: { $more }
scales-say-wish = ønsket er { $mean }
scales-say-left = Venstre ende: { $pole }
scales-say-right = Højre ende: { $pole }


## Views: board and ledger
board-say-proposed = {", "}foreslået, endnu ikke flyttet
ledger-empty = ikke udfyldt
ledger-hidden = under { $k } svar
ledger-next = Skriv den næste (N)
ledger-sum = I alt
ledger-mean = gns. { $n }
ledger-median = median { $n }
ledger-count = { $n } af { $of }
ledger-cut = { $label } · { $n } af { $of }
ledger-axis = { $name }, procent af det hele
ledger-curve-cut = { $v } { $value } for { $c } { $cost }
ledger-curve-none = Kurven kommer, når { $value } og { $cost } er sat
ledger-told = { $n ->
    [0] { $title }. Tabellen er tom.
    [one] { $title }. Tabellen har én række.
   *[other] { $title }. Tabellen har { $n } rækker.
}
ledger-say-row = { $one }: { $title }, række { $n } af { $of }
ledger-say-cell = { $row }, { $label }: { $value }
ledger-say-up = { $row }, { $label }: ét trin op
ledger-say-down = { $row }, { $label }: ét trin ned
ledger-say-more = { $n ->
    [one] Én række mere, som der ikke er plads til
   *[other] { $n } rækker mere, som der ikke er plads til
}
ledger-say-sum = { $label }, i alt: { $value }
ledger-say-mean = { $label }, gennemsnit: { $value }
ledger-say-median = { $label }, median: { $value }
ledger-say-count = { $label }, antal: { $value }
ledger-say-curve = Kurve: { $value } mod { $cost }
ledger-say-curve-cut = Kurve: { $v } procent af { $value } for { $c } procent af { $cost }


## Views: ratings, radar, chain
thumbs-half = den midterste halvdel
thumbs-guess = sat i hånden
thumbs-hidden = Vises ikke (færre end { $k } svar)
thumbs-gap = forskel
thumbs-invite = Træk mærkerne ind på skalaen
thumbs-say = { $name }, { $label }: { $value }
thumbs-say-guess = { $name }, { $label }: { $value }, sat i hånden
thumbs-say-hidden = { $name }, { $label }: vises ikke (færre end { $k } svar)
thumbs-say-none = { $name }, { $label }: ikke sat endnu
thumbs-say-veiled = { $name }, { $label }: vises, når I afslører
thumbs-say-half = {", "}den midterste halvdel fra { $low } til { $high }
thumbs-say-step = { $name }: { $value }
thumbs-say-note = { $name }, { $label }: { $text }
thumbs-say-no-note = { $name }, { $label }: ikke skrevet endnu
ratings-line = grænse { $n }
ratings-open = Ny { $one } (N)
radar-told = Radar med { $n } eger: { $names }
radar-told-index = Radar med { $n } eger: { $names }. { $label } { $index }
thumbs-series-hidden = { $label }: vises ikke (færre end { $k } svar)
radar-invite = Træk mærkerne ind på egerne
radar-say-row = { $name }: { $values }
radar-say-index = { $label }: { $index }
chain-told = { $n ->
    [one] Kæde med { $n } led
   *[other] Kæde med { $n } led
 }
chain-told-broken = { $n ->
    [one] Kæde med { $n } led; den er brudt ved { $names }
   *[other] Kæde med { $n } led; den er brudt ved { $names }
 }
chain-broken = brudt ved { $n } eller mindre
chain-say-skip = Tag { $name } ud af kæden
chain-say-back = Tag { $name } med i kæden igen
chain-say-text = { $name }: { $text }
chain-say-empty = { $name }: ikke skrevet endnu
chain-strength = styrke
## Views: slots, seats, deck
slots-words = { $n } af { $most } ord
slots-write = Dobbeltklik og skriv
slots-unset = ikke sat endnu
slots-less = { $label }: mindre
slots-more = { $label }: mere
slots-say = { $label }: { $text }
slots-say-empty = { $label }: endnu ikke skrevet
slots-say-count = {". "}{ $count }
slots-say-over = {". "}For langt, { $count }
slots-say-chosen = { $label }: { $name } er valgt. Tryk for at vælge fra
slots-say-choose = { $label }: vælg { $name }
slots-say-ticked = { $label }: sat. Tryk for at tage krydset væk
slots-say-tick = { $label }: ikke sat. Tryk for at sætte kryds
seats-count = { $n } af { $usual } pladser
seats-few = Mindst { $least }
seats-inside = Ved bordet
seats-outside = Uden for huset
seats-empty = Tom plads
seats-no-kind = Slags?
seats-no-role = uden rolle
seats-say = Plads { $n }: { $title }
seats-say-kind = { $title }: { $kind }. Tryk for den næste slags
seats-say-empty = Tom plads. Skriv, hvem der skal sidde her
deck-first = Tryk på en bunke for at trække det første kort
deck-earlier = Trukket før
deck-number = Kort { $n }
deck-left = { $n ->
    [0] Ingen tilbage
    [one] 1 tilbage
   *[other] { $n } tilbage
}
deck-say-pile = { $n ->
    [0] Bunken { $name } er tom
    [one] Bunken { $name }: ét kort tilbage. Tryk for at trække det
   *[other] Bunken { $name }: { $n } kort tilbage. Tryk for at trække det næste
}
deck-say-newest = Kort { $n }, { $suit }: { $text }
deck-say-earlier = Trukket før, kort { $n }, { $suit }: { $text }
deck-say-sentence = Sætning: { $text }


## Charts
csv-answers = Svar
csv-question = Spørgsmål
csv-about = Om
csv-group = Gruppe
csv-round = Runde
csv-n = Antal
csv-median = Midten
csv-q1 = Nedre kvartil
csv-q3 = Øvre kvartil
csv-answer = Svar
csv-count = Antal eller andel
chart-invented = opdigtet eksempel
chart-yes = Ja
chart-no = Nej
chart-heading = { $canvas } · { $place }
chart-percent = { $n } %
chart-n = n = { $n }
chart-round = runde { $n }
chart-nothing = Ingen tal endnu
chart-no-answers = Ingen svar endnu
chart-hidden = Vises ikke (færre end { $k } svar)
chart-middle = { $n ->
    [one] 1 svar, midten er { $median }
   *[other] { $n } svar, midten er { $median }
}
chart-median = Midten
chart-without = Uden { $what }
chart-more = og { $n } flere


## Faults
file-comment = En session i Råderum. Kan læses og rettes i et tekstprogram; se docs/ for formatet.
fault-after-end = Filen er slut før denne linje, men her står mere.
fault-after-end-cure = Slet resten, eller ret den parentes, der lukker for tidligt.
fault-extension = »{ $found }« kan ikke slås til her.
fault-extension-cure = Skriv #![enable({ $expected })] eller slet linjen.
fault-no-value = Her mangler en værdi. Der står »{ $found }«.
fault-no-value-cure = Skriv en tekst, et tal eller en liste, eller slet kommaet før.
fault-no-name = Her mangler et navn på et felt. Der står »{ $found }«.
fault-no-name-cure = Skriv feltets navn og et kolon foran værdien.
fault-no-colon = Her mangler et kolon før »{ $found }«.
fault-no-colon-cure = Skriv et kolon mellem navn og værdi.
fault-no-comma = Her mangler et komma eller »{ $expected }« før »{ $found }«.
fault-no-comma-cure = Sæt et komma mellem de to, eller luk med »{ $expected }«.
fault-too-deep = Her er mere end { $expected } parenteser inden i hinanden.
fault-too-deep-cure = Del det op. Så dybt ligger intet i en rigtig fil.
fault-unclosed = Parentesen »{ $found }« bliver aldrig lukket.
fault-unclosed-cure = { $line ->
    [none] Sæt »{ $expected }«, hvor den skal slutte.
   *[other] Sæt »{ $expected }« før linje { $line }.
}
fault-one-of-cure = Vælg et af disse: { $expected }.
fault-wrong-bracket = Her står »{ $found }«, men det, der blev åbnet, lukkes med »{ $expected }«.
fault-wrong-bracket-cure = Skift den til »{ $expected }«.
fault-stray-bracket = »{ $found }« lukker noget, der ikke er åbnet.
fault-stray-bracket-cure = Slet den, eller åbn tidligere i linjen.
fault-unclosed-text = Teksten, der begynder her, slutter aldrig.
fault-unclosed-text-cure = Sæt et anførselstegn, hvor teksten skal slutte.
fault-bad-number = »{ $found }« er ikke et tal.
fault-bad-number-cure = Skriv tallet med cifre og punktum, som 2.5.
fault-not-finite = »{ $found }« er ikke et tal, man kan regne med.
fault-not-finite-cure = Skriv et almindeligt tal med cifre, som 2.5, eller slet det.
fault-decimal-comma = »{ $found }« har komma i tallet.
fault-decimal-comma-cure = Skriv det med punktum: { $expected }. Komma skiller her to værdier.
fault-curly-quote = »{ $found }« er ikke det anførselstegn, der bruges her.
fault-curly-quote-cure = Skriv lige anførselstegn om teksten: "…". Et tekstbehandlingsprogram gør dem krøllede.
fault-empty-file = Filen er tom.
fault-empty-file-cure = Hent en ældre udgave, eller begynd med en kopi af en fil, der virker.
fault-too-many = Her er { $found }. Så mange kan programmet ikke se igennem.
fault-too-many-cure = Der må være { $expected }. Del filen op.
fault-bad-escape = Der er en skråstreg i teksten, som ikke kan læses: { $found }
fault-bad-escape-cure = Skriv to skråstreger, hvis du mener en skråstreg.
fault-duplicate-field = Feltet »{ $found }« står her to gange.
fault-duplicate-field-cure = Slet den ene.
fault-duplicate-key = Nøglen »{ $found }« står her to gange.
fault-duplicate-key-cure = Slet den ene. Kun den første er læst.
fault-wrong-kind = Her skal stå { $expected }. Der står »{ $found }«.
fault-wrong-kind-cure = Se efter, hvad der står samme sted i en anden række.
fault-kind-text-cure = Sæt anførselstegn om: "…".
fault-kind-number-cure = Skriv tallet med cifre og punktum og uden anførselstegn, som 2.5.
fault-kind-whole-cure = Skriv et helt tal fra 0 og op uden anførselstegn, som 3.
fault-kind-yes-cure = Skriv true for ja eller false for nej, uden anførselstegn.
fault-kind-list-cure = Sæt [ ] om, med komma mellem delene.
fault-kind-map-cure = Skriv { "{" }"navn": værdi{ "}" } med komma mellem parrene.
fault-kind-tuple-cure = Sæt ( ) om, med komma mellem delene.
fault-kind-struct-cure = Skriv (navn: værdi, navn: værdi).
fault-kind-word-cure = Skriv ordet alene, uden parenteser.
fault-kind-value-cure = Se efter, hvad der står samme sted i en anden række.
fault-kind-record-cure = Skriv rækken som ("id", { "{" }"felt": værdi, "felt": værdi{ "}" }).
fault-kind-texts-cure = Skriv en liste som ["a", "b"]; er der kun én, så ["a"].
fault-kind-numbers-cure = Skriv en liste som [2, 0, 1]; skriv () for et tal, der mangler.
fault-kind-split-cure = Skriv en liste af hele tal, der giver 100, som [40, 60].
fault-kind-date-cure = Skriv den som "2026-04-15".
fault-wrong-length = Her er det forkerte antal: »{ $found }«.
fault-wrong-length-cure = { $expected ->
    [none] Tæl efter i vejledningen.
   *[other] Der skal være { $expected }.
}
fault-unknown-word = »{ $found }« er ikke et af de ord, der kan stå her.
fault-unknown-word-cure = { $expected ->
    [none] Se i vejledningen, hvilke der findes.
   *[other] Mente du »{ $expected }«?
}
fault-unknown-field = Der er ikke noget felt, der hedder »{ $found }«.
fault-unknown-field-cure = { $expected ->
    [none] Ret navnet, eller slet feltet.
   *[other] Mente du »{ $expected }«?
}
fault-missing-field = Her mangler feltet »{ $found }«.
fault-missing-field-cure = Skriv »{ $found }: …« ind mellem parenteserne.
fault-unreadable = Det her kan ikke læses: { $found }
fault-unreadable-cure = Sammenlign med et sted i filen, der virker.
fault-other = Noget er galt her: { $found }
fault-other-cure = { $expected ->
    [none] Sammenlign med et sted i filen, der virker.
   *[other] Mente du »{ $expected }«?
}
fault-too-large = Filen er for stor.
fault-too-large-cure = Den må højst fylde { $expected } MB. Del den op.
fault-other-file = Filen begynder med »{ $found }«.
fault-other-file-cure = Vælg en fil, der begynder med »{ $expected }(«.
fault-newer-format = Filen er lavet i en nyere udgave (format { $found }).
fault-newer-format-cure = Åbn den i en nyere Råderum. Den her kan læse format { $expected }.
fault-no-text = Filen er ikke en tekst i { $found } fra dette sted.
fault-no-text-cure = Gem den som UTF-8 i et tekstprogram, eller hent en ældre udgave.
fault-nul = Her er et tegn, som ingen kan skrive (NUL). Filen er nok beskadiget.
fault-nul-cure = Hent en ældre udgave, eller slet tegnet i et tekstprogram.
fault-no-file = Filen »{ $found }« findes ikke.
fault-no-file-cure = Se efter stavefejl, eller find filen et andet sted.
fault-not-allowed = Du må ikke læse »{ $found }«.
fault-not-allowed-cure = Bed den, der ejer filen, om lov, eller tag en kopi.
fault-no-plain-file = »{ $found }« er ikke en fil.
fault-no-plain-file-cure = Vælg en fil, ikke en mappe.
fault-disk = »{ $found }« kan ikke læses fra disken.
fault-disk-cure = Prøv igen, eller kopiér filen til et andet drev.
fault-duplicate-id = Navnet »{ $found }« er brugt før.
fault-duplicate-id-cure = Giv den ene et andet id.
fault-duplicate-tally = Den samme gruppe har svaret to gange på det samme i samme runde.
fault-duplicate-tally-cure = Slet den ene linje, eller giv den næste runde.
fault-bad-id = »{ $found }« kan ikke bruges i formler.
fault-bad-id-cure = Skriv navnet med små bogstaver a–z, cifre og _.
fault-reserved-id = »{ $found }« betyder noget andet i formler.
fault-reserved-id-cure = Vælg et andet navn.
fault-empty = Her mangler noget: det er tomt.
fault-empty-cure = Skriv mindst én.
fault-unknown-table = Der er ingen tabel, der hedder »{ $found }«.
fault-unknown-table-cure = { $expected ->
    [none] Ret navnet, eller tilføj tabellen.
   *[other] Mente du »{ $expected }«?
}
fault-unknown-ask = Der er intet spørgsmål, der hedder »{ $found }«.
fault-unknown-ask-cure = { $expected ->
    [none] Ret navnet, eller tilføj spørgsmålet under et lærreds asks.
   *[other] Mente du »{ $expected }«?
}
fault-unknown-group = Der er ingen gruppe, der hedder »{ $found }«.
fault-unknown-group-cure = { $expected ->
    [none] Ret navnet, eller tilføj gruppen under groups.
   *[other] Mente du »{ $expected }«?
}
fault-unknown-canvas = Der er intet lærred, der hedder »{ $found }«.
fault-unknown-canvas-cure = { $expected ->
    [none] Ret navnet, eller tilføj lærredet.
   *[other] Mente du »{ $expected }«?
}
fault-unknown-phase = Der er ingen fase, der hedder »{ $found }«.
fault-unknown-phase-cure = { $expected ->
    [none] Ret navnet, eller tilføj fasen under phases.
   *[other] Mente du »{ $expected }«?
}
fault-unknown-advice = Der er ikke noget råd nr. { $found }.
fault-unknown-advice-cure = { $expected ->
    [none] Skriv rådet ind under advice.
   *[other] Vælg { $expected }.
}
fault-unknown-agenda = Der er ikke noget program, der hedder »{ $found }«.
fault-unknown-agenda-cure = { $expected ->
    [none] Ret navnet, eller tilføj programmet under agendas.
   *[other] Mente du »{ $expected }«?
}
fault-unknown-rule = Der er ingen regel, der hedder »{ $found }«.
fault-unknown-rule-cure = { $expected ->
    [none] Ret navnet, eller slet linjen.
   *[other] Mente du »{ $expected }«?
}
fault-unknown-workshop = Der er intet indbygget forløb, der hedder »{ $found }«.
fault-unknown-workshop-cure = { $expected ->
    [none] Læg forløbets tekst ind under text.
   *[other] Vælg { $expected }.
}
fault-unknown-threshold = Der er ingen grænse, der hedder »{ $found }«.
fault-unknown-threshold-cure = { $expected ->
    [none] Tilføj den under cfg.
   *[other] Mente du »{ $expected }«?
}
fault-unknown-ink = Der er ingen farve, der hedder »{ $found }«.
fault-unknown-ink-cure = { $expected ->
    [none] Brug fx green, amber, red eller series1 til series8.
   *[other] Mente du »{ $expected }«?
}
fault-unknown-option = »{ $found }« er ikke en af mulighederne.
fault-unknown-option-cure = { $expected ->
    [none] Ret den, eller tilføj muligheden.
   *[other] Vælg { $expected }.
}
fault-not-a-number = »{ $found }« er ikke et felt med tal.
fault-not-a-number-cure = Vælg et felt af slagsen Number.
fault-not-a-choice = »{ $found }« er ikke et felt, man vælger i.
fault-not-a-choice-cure = Vælg et felt af slagsen Choice.
fault-not-a-place = »{ $found }« er ikke et felt med et sted.
fault-not-a-place-cure = Vælg et felt af slagsen Place.
fault-not-a-split = »{ $found }« er ikke et felt med en fordeling.
fault-not-a-split-cure = Vælg et felt af slagsen Split.
fault-three-parts = »{ $found }« har ikke tre dele.
fault-three-parts-cure = En trekant har tre hjørner: skriv netop tre dele.
fault-not-a-link = »{ $found }« er ikke et felt, der peger på den rigtige tabel.
fault-not-a-link-cure = Vælg et felt af slagsen Link.
fault-not-a-lane = »{ $found }« kan ikke være baner.
fault-not-a-lane-cure = Vælg et felt af slagsen Choice eller Link.
fault-not-a-date = »{ $found }« er ikke et felt med en dato.
fault-not-a-date-cure = Vælg et felt af slagsen Date.
fault-not-flags = »{ $found }« er ikke et felt med flueben.
fault-not-flags-cure = Vælg et felt af slagsen Flags.
fault-not-a-text = »{ $found }« er ikke et felt med tekst.
fault-not-a-text-cure = Vælg et felt af slagsen Text.
fault-not-a-yes = »{ $found }« er ikke et felt med ja og nej.
fault-not-a-yes-cure = Vælg et felt af slagsen Yes.
fault-not-a-formula = »{ $found }« er ikke et beregnet felt.
fault-not-a-formula-cure = Vælg et felt af slagsen Formula.
fault-not-a-row = »{ $found }« er ikke et felt med en række tal.
fault-not-a-row-cure = Vælg et felt af slagsen Row.
fault-no-link = Tabellen »{ $found }« peger ikke på den tabel, som den skal.
fault-no-link-cure = { $expected ->
    [none] Giv den et felt af slagsen Link.
   *[other] Giv den et felt af slagsen Link til »{ $expected }«.
}
fault-not-single = Tabellen har kun én række, og den hedder ikke »{ $found }«.
fault-not-single-cure = Kald den »{ $expected }«.
fault-empty-step = Trinnet har hverken lærred eller titel.
fault-empty-step-cure = Skriv canvas eller title ind.
fault-out-of-range = { $found } ligger uden for det mulige.
fault-out-of-range-cure = Vælg noget inden for { $expected }.
fault-off-step = { $found } ligger mellem to trin.
fault-off-step-cure = Det nærmeste er { $expected }.
fault-agenda-sum = Skridtene varer { $expected } minutter tilsammen, og ikke { $found }.
fault-agenda-sum-cure = Ret et skridt, eller skriv { $expected }.
fault-wrong-sum = Delene giver { $expected } tilsammen.
fault-wrong-sum-cure = De skal give 100.
fault-too-long = Teksten er for lang.
fault-too-long-cure = Den må have { $expected } tegn.
fault-no-date = »{ $found }« er ikke en dato.
fault-no-date-cure = Skriv den som 2026-04-15.
fault-computed = Feltet regnes ud og kan ikke gemmes.
fault-computed-cure = Slet det her. Det står der igen af sig selv.
fault-links-to-nothing = Der er ikke noget, der hedder »{ $found }«.
fault-links-to-nothing-cure = { $expected ->
    [none] Ret navnet, eller slet henvisningen.
   *[other] Ret navnet, eller tilføj det under { $expected }.
}
fault-counts-or-shares = Svarene skal stå enten som counts eller som shares.
fault-counts-or-shares-cure = Skriv præcis en af de to.
fault-left-out = { $found } dele kunne ikke læses tidligere. De ligger her, ord for ord.
fault-left-out-cure = Ret dem og flyt dem på plads, eller slet dem.
fault-bad-range = { $found } giver ikke mening her.
fault-bad-range-cure = { $expected ->
    [none] Skriv mindst 1.
   *[other] Skriv noget større end { $expected }.
}
fault-bad-step = Trinnet { $found } passer ikke mellem min og max.
fault-bad-step-cure = Vælg et trin større end nul og mindre end afstanden.
fault-bad-share-step = 100 kan ikke deles i trin på { $found }.
fault-bad-share-step-cure = { $expected ->
    [none] Vælg 5.
   *[other] Vælg { $expected }.
}
fault-expression-syntax = Formlen kan ikke læses ved »{ $found }«.
fault-expression-syntax-cure = Se efter en parentes eller et tegn, der mangler lige her. Lig med er ==, og er &&, eller er ||.
fault-expression-token = Formlen mangler »{ $expected }« ved »{ $found }«.
fault-expression-token-cure = Sæt »{ $expected }« ind her, eller slet den parentes, der åbner for meget.
fault-expression-end = Formlen slutter for tidligt efter »{ $found }«.
fault-expression-end-cure = Skriv resten af regnestykket.
fault-expression-text = En tekst i formlen slutter aldrig: { $found }
fault-expression-text-cure = Sæt et anførselstegn, hvor teksten skal slutte. Inde i "…" skrives det \"; i r#"…"# skrives det bare.
fault-expression-sign = »{ $found }« kan ikke bruges i en formel.
fault-expression-sign-cure = Brug + − * / og < <= > >= == != && || og !, eller en af vejledningens funktioner.
fault-expression-deep = Formlen har for mange parenteser inden i hinanden.
fault-expression-deep-cure = Del den op i flere felter, eller brug given i reglen.
fault-expression-brace = En krøllet parentes mangler sin mage: { $found }
fault-expression-brace-cure = Skriv { "{" } og { "}" } i par omkring det, der skal regnes ud.
fault-expression-cycle = »{ $found }« regnes ud af sig selv.
fault-expression-cycle-cure = Bryd ringen: lad en af formlerne bruge et felt, der er skrevet.
fault-expression-table = Formlen nævner »{ $found }«, men der er ingen tabel af det navn.
fault-expression-table-cure = { $expected ->
    [none] Ret navnet i formlen.
   *[other] Mente du »{ $expected }«?
}
fault-expression-ask = Formlen nævner »{ $found }«, men der er intet spørgsmål af det navn.
fault-expression-ask-cure = { $expected ->
    [none] Ret navnet i formlen.
   *[other] Mente du »{ $expected }«?
}
fault-expression-canvas = Formlen nævner »{ $found }«, men der er intet lærred af det navn.
fault-expression-canvas-cure = { $expected ->
    [none] Ret navnet i formlen.
   *[other] Mente du »{ $expected }«?
}
fault-expression-cfg = Formlen nævner »{ $found }«, men der er ingen grænse i cfg af det navn.
fault-expression-cfg-cure = { $expected ->
    [none] Ret navnet i formlen.
   *[other] Mente du »{ $expected }«?
}
fault-expression-field = Formlen nævner »{ $found }«, men der er intet felt af det navn.
fault-expression-field-cure = { $expected ->
    [none] Ret navnet i formlen.
   *[other] Mente du »{ $expected }«?
}
fault-expression-function = Formlen nævner »{ $found }«, men der er ingen funktion af det navn.
fault-expression-function-cure = { $expected ->
    [none] Ret navnet i formlen.
   *[other] Mente du »{ $expected }«?
}
fault-expression-group = Formlen nævner »{ $found }«, men der er ingen gruppe af det navn.
fault-expression-group-cure = { $expected ->
    [none] Ret navnet i formlen.
   *[other] Mente du »{ $expected }«?
}
fault-expression-list = Formlen nævner »{ $found }«, men der er ingen liste af det navn.
fault-expression-list-cure = { $expected ->
    [none] Ret navnet i formlen.
   *[other] Mente du »{ $expected }«?
}
fault-expression-name = Formlen nævner »{ $found }«, men der er intet navn af det navn.
fault-expression-name-cure = { $expected ->
    [none] Ret navnet i formlen.
   *[other] Mente du »{ $expected }«?
}
fault-expression-option = Formlen nævner »{ $found }«, men der er ingen mulighed af det navn.
fault-expression-option-cure = { $expected ->
    [none] Ret navnet i formlen.
   *[other] Mente du »{ $expected }«?
}
fault-expression-rule = Formlen nævner »{ $found }«, men der er ingen regel af det navn.
fault-expression-rule-cure = { $expected ->
    [none] Ret navnet i formlen.
   *[other] Mente du »{ $expected }«?
}
fault-expression-arguments = »{ $found }« får det forkerte at regne på.
fault-expression-arguments-cure = { $expected ->
    [none] Se i vejledningen, hvad den tager.
   *[other] Giv den { $expected }.
}
fault-expression-shadow = »{ $found }« betyder allerede noget andet i formlen.
fault-expression-shadow-cure = Vælg et andet navn.
fault-kind-text = en tekst i anførselstegn
fault-kind-number = et tal
fault-kind-whole = et helt tal, der ikke er for stort
fault-kind-yes = true eller false
fault-kind-list = en liste i [ ]
fault-kind-map = par i { "{" } { "}" }
fault-kind-tuple = en parentes med to eller flere dele
fault-kind-struct = en parentes med navngivne felter
fault-kind-word = et ord alene
fault-kind-value = en anden slags værdi
fault-kind-record = en række: ("id", { "{" }"felt": værdi{ "}" })
fault-kind-texts = en liste af tekster
fault-kind-numbers = en liste af tal
fault-kind-split = en liste af hele procenter
fault-kind-date = en dato som "2026-04-15"
save-full-what = Disken er fuld. »{ $file }« blev ikke gemt.
save-full-safe = Den gamle fil er, som den var, og dit arbejde er stadig åbent her.
save-full-do = Frigør plads, eller gem et andet sted.
save-refused-what = »{ $file }« må ikke skrives lige nu.
save-refused-safe = Den gamle fil er, som den var, og dit arbejde er stadig åbent her.
save-refused-do = Luk andre programmer, der bruger filen, eller gem et andet sted.
save-gone-what = Mappen med »{ $file }« er væk.
save-gone-safe = Dit arbejde er stadig åbent her.
save-gone-do = Sæt drevet i igen, eller gem et andet sted.
save-unsound-what = »{ $file }« blev ikke gemt, for teksten kunne ikke læses igen.
save-unsound-safe = Den gamle fil er, som den var, og dit arbejde er stadig åbent her.
save-unsound-do = Fortryd det sidste skridt, og gem igen.
save-unsure-what = »{ $file }« er gemt, men disken bekræfter det ikke.
save-unsure-safe = Dit arbejde er stadig åbent her.
save-unsure-do = Gem en kopi et andet sted.
save-other-what = »{ $file }« blev ikke gemt.
save-other-safe = Den gamle fil er, som den var, og dit arbejde er stadig åbent her.
save-other-do = Prøv igen, eller gem et andet sted.


## Command line
cli-about = Råderum: ni råd om at lede digital transformation, som lærreder, en gruppe arbejder på.
cli-after =
    Slutkoder: 0 gjort · 1 fejl i det, der blev læst, eller det ønskede findes ikke · 2 kan ikke læses eller forstås ·
    3 kunne ikke skrives. FIL kan være »-«: så læses stdin. Fejl står på stderr.
    Uden ord åbner programmet. --language en giver engelsk.
cli-usage = Brug:
cli-commands = Kommandoer
cli-arguments = Argumenter
cli-options = Valg
cli-raaderum-file = Fil, der åbnes: en session eller en workshop
cli-new = Begynd en session af en workshop
cli-excerpt = Lav en kortere workshop af nogle af lærrederne, med alt det, de skal bruge
cli-check = Find alle fejl i filer: sti:linje:kolonne: hvad der er galt, og kuren
cli-show = Vis, hvad der er i en fil, også det beregnede
cli-export = Skriv lærreder som billeder eller tal
cli-import = Hent svar eller rækker fra en CSV-fil ind i en session; personer tælles og gemmes ikke
cli-chart = Skriv et lærreds diagrammer som billeder eller tal
cli-insights = Kør alle indsigtsregler: udløst, tavs eller kan ikke vurderes
cli-lix = Regn ud, hvor svær en tekst er at læse
cli-arg-file = En session eller en workshop; »-« er stdin
cli-arg-files = Sessioner og workshops; »-« er stdin
cli-arg-workshop = En fil, eller id på en indbygget workshop: ni-raad, nine-advice
cli-arg-agenda = Dagens plan, ved sit id
cli-arg-title = Sessionens titel
cli-arg-canvas = Lærredets id, eller all
cli-export-canvas = Lærredets id, eller all: så er PATH en mappe
cli-chart-canvas = Lærredets id, eller all: så er PATH en mappe
cli-arg-pass = TABEL/ID: passet for en post, fx initiatives/I5; initiatives/all eller all: så er PATH en mappe
cli-arg-chart = Hvilket diagram, fra 1; uden tal det første
cli-arg-format = svg, png eller csv
cli-arg-out = Filen, der skrives; »-« er stdout
cli-import-file = Sessionen, der hentes ind i
cli-import-table = CSV-filen; »-« er stdin
cli-arg-into = Tabellen eller spørgsmålet, ved sit id; ellers det, som kolonnerne ligner mest
cli-arg-wave = Runden, svarene hører til, fra 1; ellers den nyeste
cli-arg-group = Gruppen, der har svaret, hvor ingen kolonne siger det
cli-arg-about = Hvem svarene er om, ved titel eller id, hvor ingen kolonne siger det
cli-arg-map = "Kolonne=felt": hvad en kolonne bliver til: et felt, et punkt, group, person eller »-« for intet
cli-arg-twins = leave (lad dem være, det siger sig selv) eller take (skriv over, tæl alle)
cli-arg-dry_run = Vis kun, hvad der ville ske
cli-import-out = Filen, sessionen skrives i; ellers den samme
cli-arg-theme = light (Lærred), dark (Aften), projector (Projektor) eller print
cli-arg-language = Programmets sprog: da eller en
cli-arg-scale = 1, 2 eller 4 gange 1600 × 900
cli-arg-text = Teksten; »-« er stdin
cli-arg-json = Som JSON
cli-arg-help = Vis denne hjælp
cli-arg-version = Vis versionen
cli-no-display =
    Råderum kan ikke åbne et vindue, for der er ingen skærm her; »raaderum --help« viser, hvad der kan gøres uden.
cli-no-workshop = »{ $file }« er en session, ikke en workshop.
cli-nearest = Mente du { $name }?
cli-no-canvas = Der er intet lærred »{ $name }«. Lærrederne er { $known }.
cli-no-canvas-near = Der er intet lærred »{ $name }«. Mente du { $near }?
cli-no-pass = Der er ingen pas i »{ $name }«. De findes i { $known }.
cli-no-record = Der er ingen »{ $name }«. De hedder { $known }.
cli-no-record-near = Der er ingen »{ $name }«. Mente du { $near }?
cli-no-agenda = Der er ingen plan »{ $name }«. Mente du { $near }?
cli-no-chart = { $name } har { $of } diagrammer, så der er intet nummer { $n }.
cli-exists = »{ $file }« er der allerede. Vælg et andet navn.
cli-excerpt-agenda = En dagsplan, hvis lærreder skal med, ved dens id; kan gentages
cli-excerpt-canvas = Et lærred, der skal med, ved dets id; kan gentages
cli-excerpt-out = Den workshopfil, der skal skrives; dens navn bliver workshoppens id; »-« er stdout
cli-arg-name = Titlen på workshoppen
cli-arg-promise = Én linje om, hvad den giver
cli-arg-anew = Lav et uddrag om: dets første kommentar, titel og dagsplaner bliver stående, resten hentes på ny
cli-excerpt-canvases = Lærreder: { $what }
cli-excerpt-pulled = Trukket med, fordi andet skal bruge dem: { $what }
cli-excerpt-left = Udeladt: { $part } (mangler { $lack })
cli-excerpt-faults = Uddraget har fejl og er ikke skrevet.
cli-excerpt-language = »{ $file }« er ikke på samme sprog som workshoppen.
excerpt-opening =
    { $name } – en kort workshop til Råderum.
    
    Filen er et uddrag af »{ $source }«: nogle af lærrederne og alt det, de skal bruge. Sådan gør I den til jeres egen:
      1. Kopiér filen, og giv kopien et nyt navn og et nyt `id` øverst. Ret `title`, `summary` og `authors`.
      2. Ret teksterne, minutterne og tallene i `cfg`. Lad de andre `id` stå.
      3. Kør `raaderum check DENNE_FIL`. Er noget galt, siger programmet linjen, kolonnen og kuren.
cli-no-target = Der er ingen tabel og intet spørgsmål »{ $name }«. Her er { $known }.
cli-no-target-near = Der er ingen tabel og intet spørgsmål »{ $name }«. Mente du { $near }?
cli-no-guess = Ingen kolonne ligner noget i forløbet. Sig det med --into.
cli-no-column = Der er ingen kolonne »{ $name }«. De hedder { $known }.
cli-no-meaning = »{ $name }« er ikke noget, en kolonne kan blive til. Her er { $known }.
cli-no-group = Gruppen »{ $name }« svarer ikke her. Her er { $known }.
cli-map-form = Skriv "{ $name }" som "Kolonne=felt".
cli-wave = Runde { $n } findes ikke. Den højeste er { $most }.
cli-import-where = »{ $file }« er ingen session med sin egen fil. Sig med --out, hvor sessionen skal ligge.
cli-dry-run = Intet er skrevet.
cli-lix-is = LIX { $lix }: { $band }
cli-lix-short = For kort til LIX
cli-lix-sentence = Længste sætning: { $what }
cli-lix-words = Længste ord: { $what }
cli-cannot-assess = kan ikke vurderes
lix-very-easy = meget let
lix-easy = let
lix-medium = middel
lix-hard = svær
lix-very-hard = meget svær


## Planen for dagen, metoder, parkering, grupper
spell-hour = { $hour }.{ $minute }
drawer-plan = Plan
command-plan = Planen for dagen
command-plan-help = Trin, tider, hvad der er sent, og hvad der kan afkortes.
command-back-to-plan = Tilbage til planen
command-back-to-plan-help = Vis det trin, I er nået til.
command-catch-up = Afkort resten af planen
command-catch-up-help = Gør de næste trin kortere, så I slutter til tiden.
command-park = Parkér …
command-park-help = Én linje til parkeringspladsen, fra ethvert lærred.
command-method-one-two-four = Begynd 1-2-4-Alle
command-method-one-two-four-help = Alene, par, fire, alle: fire ure efter hinanden.
command-method-silent = Begynd tavs skrivning
command-method-silent-help = Spørgsmålet, uret og antallet af sedler. Intet andet.
command-method-round = Begynd en runde
command-method-round-help = Én ad gangen siger én ting. Mellemrum giver ordet videre.
command-method-end = Slut metoden
command-method-end-help = Vis lærredet igen.
method-one-two-four = 1-2-4-Alle
method-one-two-four-1 = Alene
method-one-two-four-2 = Par
method-one-two-four-3 = Fire
method-one-two-four-4 = Alle
method-one-two-four-do-1 = Tænk selv, og skriv et par ord.
method-one-two-four-do-2 = Fortæl hinanden, hvad I har skrevet. Hvad går igen?
method-one-two-four-do-3 = To par sammen: find det, I vil sige højt.
method-one-two-four-do-4 = Hver fire siger én ting. Vi skriver den ned.
method-silent = Tavs skrivning
method-silent-do = Alle skriver, ingen taler. Én tanke på hver seddel.
method-silent-notes =
    { $n ->
        [one] 1 seddel indtil nu
       *[other] { $n } sedler indtil nu
    }
method-round = Runde
method-round-do = Én siger én ting. De andre lytter.
method-round-turn = Nummer { $n } af { $of }
input-closed = Ingenting
input-write = Skriv
input-place = Placér
input-vote = Stem
input-see = Se
aside-then = Vi fortsætter kl. { $time } med »{ $title }«
plan-empty = Forløbet har ingen plan endnu. Læg pauser og lærreder i den.
plan-break = Pause
plan-add-break = Pause
plan-add-canvas = Lærred …
plan-row-told = { $n }. { $title }, kl. { $time }, { $minutes }
plan-told-done = , nået
plan-told-now = , her er I
plan-told-skipped = , sprunget over
plan-told-ahead = {""}
plan-open = { $title }: ret trinnet
plan-used = { $used } af { $planned } min
plan-groups =
    { $n ->
        [one] 1 gruppe
       *[other] { $n } grupper
    }
plan-ends = Slutter kl. { $time } · { $minutes }
plan-ends-promised = Slutter kl. { $time } · aftalt { $promised }
plan-early =
    { $n ->
        [one] 1 minut i overskud
       *[other] { $n } minutter i overskud
    }
plan-late =
    { $n ->
        [one] I er 1 min bagud
       *[other] I er { $n } min bagud
    }
plan-no-help = Tiden er brugt. Aftal en ny sluttid, eller slut her.
plan-shorten = { $title }: { $now } → { $then } min
plan-leave-out = { $title }: udgår ({ $now } min)
plan-take = Tag forslaget
plan-fit = Minutter til resten
plan-fit-less = Fem minutter mindre til resten
plan-fit-more = Fem minutter mere til resten
plan-caught-up = resten af dagen afkortet
plan-fitted = resten af dagen tilpasset
plan-removed = »{ $title }« er ude af planen.
plan-title-label = Titel
plan-method = Metode
plan-input = Deltagerne må
plan-groups-label = Grupper
plan-one-room = alle samlet
plan-instruction = Opgaven, som alle ser
plan-note = Kun for dig
plan-note-hint = Står aldrig på lærredet og i ingen eksport
plan-minutes = Minutter
plan-go-there = Gå hertil
plan-split = Del i grupper …
plan-remove = Ud af planen
parked-title = Parkeringsplads
parked-none = Tryk P for at parkere noget til senere.
parked-done = { $text }: klaret
parked-undone = { $text }: tag op igen
parked-remove = { $text }: slet
writing-parked = Parkér til senere
groups-about =
    { $n ->
        [one] Skriv en fil til gruppen
       *[other] Skriv en fil til hver af de { $n } grupper
    }
groups-folder = Filerne lægges i { $folder }. De begynder med det, I har nu, og åbner på dette lærred.
groups-go = Skriv filerne
groups-file = gruppe
groups-title = Gruppe { $n }
groups-written =
    { $n ->
        [one] 1 fil er skrevet i { $folder }.
       *[other] { $n } filer er skrevet i { $folder }.
    }
groups-save-first = Gem sessionen først. Gruppernes filer lægges ved siden af den.
stage-next = Videre (mellemrum)
stage-back-to-plan = Tilbage til planen (W)
command-projector = Vis på projektor …
command-projector-help = Lærredet på en anden skærm, styrepulten her. Igen: alt i ét vindue.
command-desk = Styrepult eller lærred
command-desk-help = Skift mellem plan, ur og noter og lærredet med det hele.
command-freeze = Frys lærredet
command-freeze-help = Lad projektoren stå, mens du gør noget klar her.
command-focus = Stort billede af én ting
command-focus-help = Sedlen, så feltet, så det hele igen.
command-spotlight = Lommelygte
command-spotlight-help = Hold L nede: en ring følger musen på lærredet.
projector-gone = Projektoren er væk. Alt er samlet i dette vindue, intet er tabt.
projector-title = Hvor skal lærredet vises?
projector-about = Styrepulten bliver her. Kun du ser den.
projector-here = her er du nu
projector-screen = Skærm { $n }
projector-window = I et vindue for sig
projector-window-about = Træk det derhen, og tryk F11.
projector-only-one = Der er kun én skærm. Sæt projektoren til, så står den her.
projector-wall = Råderum · lærredet
desk-title = Styrepult
desk-only-you = kun på din skærm
desk-canvas = Lærred
desk-blank = Slør
desk-blanked = Sløret
desk-freeze = Frys
desk-frozen = Frosset
desk-wall-on = Projektor: { $name }
desk-wall-window = Lærredet i et vindue
desk-now = Nu
desk-next = Næste
desk-notes = Dine noter
desk-notes-hint = Skriv til dig selv. Det står aldrig på lærredet.
desk-previous = Forrige
desk-go-on = Næste
desk-answers = Svar
desk-answers-none = Dette lærred spørger ikke om noget.
desk-insight = Indsigt
desk-insight-none = Ingen nye indsigter.
desk-see = Vis
desk-input = Deltagerne må: { $what }
desk-start = Start
desk-pause = Pause
closeup-back = Hele lærredet (Esc)
## Notes, inbox, groups, dots and decisions
# The same invitations where the key N reaches another part of the canvas.
zones-first-note-aside = Skriv den første
ledger-next-aside = Skriv den næste
ratings-open-aside = Ny { $one }

writing-next-keys = Enter: næste · Enter i tomt felt: færdig · Esc: fortryd
writing-count = { $n } skrevet
writing-nowhere = Lærredet tager ikke imod flere sedler lige nu. Teksten står stadig i feltet. Vælg først, hvad den hører til.

paste-notes = { $n ->
    [one] Indsæt én seddel?
   *[other] Indsæt { $n } sedler?
}
paste-initiatives = { $n ->
    [one] Indsæt én indsats?
   *[other] Indsæt { $n } indsatser?
}
paste-nowhere = Lærredet tager ikke imod flere sedler lige nu. Vælg først, hvad de hører til, og indsæt så igen.
paste-lines = { $n ->
    [one] én linje
   *[other] { $n } linjer
}
paste-too-long = { $n ->
    [one] Én linje er længere end { $most } tegn og bliver kortet af.
   *[other] { $n } linjer er længere end { $most } tegn og bliver kortet af.
}
paste-go = Indsæt

command-decisions = Beslutninger på lærredet
command-decisions-help = Alle beslutninger med ansvarlig og dato, stort nok til bagerste række.
decision-source = Fra { $source }
decision-no-day = Det er ingen dato. Skriv for eksempel 1. maj, 1/5 eller 2026-05-01.
decided-title = Det har vi besluttet
decided-count = { $n ->
    [one] 1 beslutning
   *[other] { $n } beslutninger
}
decided-none = I har ikke besluttet noget endnu
decided-hint = Tryk D ved det, I vil beslutte noget om.
decided-page = Ark { $n } af { $of } · mellemrum viser det næste
day-text = Hvad
day-at = Kommet op
day-dealt-with = Taget op igen
day-step = Trin
day-began = Begyndte
day-planned = Aftalt, min
day-took = Brugt, min
day-plan = Planen
decided-file = beslutninger
decided-owner = Ansvarlig
decided-due = Senest
decided-source = Fra
# Days as they are typed: the words that may stand in them.
due-fortnight = om 14 dage
due-month = om en måned
due-in = om
due-one = en et én ét
due-days = dag dage
due-weeks = uge uger
due-months = måned måneder

command-group = Læg sammen
command-group-help = Sedlen i fokus kommer under den seddel, du vælger bagefter.
command-ungroup = Skil ad
command-ungroup-help = Alle sedler i gruppen ligger igen for sig selv.
menu-group = Læg under en anden seddel …
menu-ungroup = Skil ad
group-choose = Vælg nu den seddel, den skal ligge under. Esc fortryder.
group-first = Vælg først en seddel med Tab eller musen. Tryk så G.
group-none = Vælg først den gruppe, der skal skilles ad.
group-here = Læg sammen
group-under = under »{ $title }«
say-group = { $n ->
    [one] , og én seddel under den
   *[other] , og { $n } sedler under den
}
verb-grouped = lagde en seddel under { $what }
verb-split = skilte { $what } ad

command-dots = Prikker
command-dots-help = Åbn og luk for prikker på sedlerne. Ingen ser tallene, før I viser dem.
dots-title = Tæl prikker
dots-ask = Hvilke sedler er vigtigst?
dots-budget = { $n ->
    [one] 1 prik til hver
   *[other] { $n } prikker til hver
}
dots-fewer = En prik færre til hver
dots-more = En prik mere til hver
dots-single = Højst én på hver seddel
dots-stacked = Gerne flere på samme seddel
dots-of = { $n ->
    [0] Ingen af { $of } har sat prikker endnu
   *[other] { $n } af { $of } har sat prikker
}
dots-n = { $n ->
    [0] Ingen har sat prikker endnu
   *[other] { $n } har sat prikker
}
dots-hidden = Færre end { $k } har sat prikker, så de vises ikke
dots-show = Vis prikkerne
dots-hide = Skjul prikkerne
dots-rank = Rangliste
dots-got = { $n ->
    [one] 1 prik
   *[other] { $n } prikker
}
say-dots = { $n ->
    [one] , 1 prik
   *[other] , { $n } prikker
}
## Indstillinger, vindue, om, hjælp
command-settings = Indstillinger …
command-settings-help = Sprog, tema, tekststørrelse, hvornår der gemmes, og hvor mange der skal svare.
command-settings-back = Fortryd nulstilling
command-settings-back-help = Indstillingerne, eller listen over filer, som de var før.
settings-title = Indstillinger
settings-search = Søg i indstillinger
settings-none = Ingen indstilling hedder noget i den retning.
settings-reset = Nulstil
settings-looks = Udseende
settings-beginning = Start og slut
settings-saving = Gem
settings-answers = Svar
settings-on = Til
settings-off = Fra
settings-percent = { $n } %
settings-less = { $name }: mindre
settings-more = { $name }: mere
settings-clear-recent = Ryd listen
setting-language = Sprog
setting-language-help = Programmets sprog. En session bliver på det sprog, den er skrevet på.
setting-theme = Tema
setting-theme-help = Projektor er til svage projektorer: hvid bund og kraftige farver.
setting-text-size = Tekststørrelse
setting-text-size-help = Teksten omkring lærredet. Også Ctrl med + eller −.
setting-reduced-motion = Mindre bevægelse
setting-reduced-motion-help = Alt sker på én gang, uden at noget glider.
setting-tooltips = Små forklaringer
setting-tooltips-help = Navn og tast ved musen efter et halvt sekund. Aldrig i temaet Projektor.
setting-start = Ved start
setting-start-help = Det, der er åbent, når Råderum er startet.
start-home = Forsiden
start-last = Seneste session
setting-keeps-recent = Husk de seneste filer
setting-keeps-recent-help = Listen på forsiden. Er den slået fra, kommer der ikke flere på.
setting-clear-recent = Listen over filer
setting-clear-recent-help = Glem, hvad der har været åbent. Filerne selv bliver, hvor de er.
setting-asks-before-quitting = Spørg, før Råderum lukker
setting-asks-before-quitting-help = Også når alt er gemt.
setting-saves-when-idle = Gem, når der er ro
setting-saves-when-idle-help = Skriver i sessionens fil efter fem sekunder. Slået fra gemmer Ctrl+S.
setting-saves-at-steps = Gem ved hvert lærred
setting-saves-at-steps-help = Skriver i sessionens fil, når I går videre i planen.
setting-k = Færrest svar, der vises
setting-k-help = For nye sessioner. Færre svar end det vises ikke, så ingen kan kendes.
notice-settings-reset = Indstillingerne er nulstillet
notice-recent-cleared = Listen over filer er ryddet
quitting-title = Vil I lukke Råderum?
quitting-about = Alt er gemt.
quitting-go = Luk Råderum
quitting-stay = Bliv her
home-settings = Indstillinger
home-none = Listen er tom. Det, I åbner, kommer til at stå her.
home-none-kept = Listen er slået fra under Indstillinger.
command-licences = Licenser …
command-licences-help = Hvis arbejde der er i programmet, og på hvilke vilkår.
about-build = Bygget af
about-own-build = ens egen kildekode
about-format = Filformat
about-data = Indstillinger og lister ligger i
about-no-data = Ingen steder. Denne computer har ingen hjemmemappe.
about-open-folder = Åbn mappen
about-copy-path = Kopiér stien
about-updates = Det leder ikke selv efter nye versioner. De kommer dér, hvor I fik programmet.
notice-path-copied = Stien ligger på udklipsholderen
notice-folder-closed = Mappen kan ikke åbnes herfra. Kopiér stien i stedet.
licences-title = Licenser
licences-search = Søg efter navn eller licens
licences-back = Alle licenser
licences-many = { $n ->
    [one] Ét værk
   *[other] { $n } værker
}
cli-arg-data_dir = Mappen til indstillinger og lister; ellers systemets
command-guide = Prøv selv, trin for trin
command-guide-help = Syv små ting at gøre på eksemplet. Kan forlades når som helst.
home-guide = Prøv selv, trin for trin
guide-count = { $n } af { $of }
guide-move = Træk en indsats til et andet trin
guide-undo = Tag det tilbage: Ctrl+Z
guide-write = Tryk N, skriv en seddel, og tryk Enter
guide-reveal = Tryk R for at vise svarene, lag for lag
guide-clock = Tryk T for at starte uret
guide-method-card = Tryk F1: metodekortet siger, hvordan I gør
guide-find = Tryk Ctrl+K, skriv »kurve«, og tryk Enter
guide-through = Det var det hele. Nu er det jeres tur: Slut, og prøv frit videre
guide-skip = Spring over
guide-end = Slut
stage-first-hands = Tæl de første hænder (H)
# Søgning, tasterne på dette billede, hvor noget fortrydes
command-search = Søg i forløbet …
command-search-help = Find sedler, rækker og beslutninger på alle lærreder.
search-above = Søgning
search-title = Søg i hele forløbet
search-label = Søg i forløbet
search-hint = Skriv et par bogstaver
search-help = Find sedler, rækker, lærreder og beslutninger. Pilene vælger, Enter går dertil.
search-none = Intet fundet. Prøv et andet ord.
search-more =
    { $n ->
        [one] 1 til. Skriv lidt mere.
       *[other] { $n } til. Skriv lidt mere.
    }
search-canvas = Lærred
search-question = Spørgsmål
search-decision = Beslutning
notice-undone-there = Fortrudt: { $what } · { $canvas }
notice-redone-there = Gjort igen: { $what } · { $canvas }
keys-group-here = Overalt
keys-group-canvas = På lærredet
keys-group-write = Skriv
keys-group-walk = Gå
keys-group-time = Uret
keys-group-look = Se
keys-group-file = Fil
keys-group-search = I søgningen
keys-group-hands = I optællingen
keys-group-dialog = I dette vindue
keys-group-read = Ved siden af lærredet
keys-choose = Vælg
keys-again = Søg igen
keys-walk-hits = Næste eller forrige fund
keys-jump = Gå dertil
keys-more = En hånd mere
keys-less = En hånd færre
keys-order = Ryk op eller ned
keys-out = Tag ud af planen
keys-keep = Gem
keys-close = Luk
told-time-up = Tiden er gået
told-revealed = Nu vises { $layer }
told-covered = Lagene er skjult igen
told-arrows = Pilene flytter.
told-write = Enter skriver.
told-tap = Enter vælger.
told-remove = Delete tager væk.
bead-now = Her er I
bead-done = Været her
bead-ahead = Ikke endnu

# Sedler, der ikke er vist endnu
inbox-title = Ikke vist endnu ({ $n })
inbox-keys = Kun her, ikke på lærredet. V viser, S sletter, G lægger under den ovenover, tallene vælger plads. Shift og pil tager flere.
inbox-row = Ikke vist: { $text }
inbox-row-chosen = Valgt, ikke vist: { $text }
inbox-show = Vis
inbox-group = Læg under den ovenover
inbox-delete = Slet
inbox-to = Vis senere
inbox-none-above = Der er ingen seddel ovenover.
inbox-no-place = Lærredet har ikke plads til den lige nu.
inbox-notes =
    { $n ->
        [one] 1 seddel
       *[other] { $n } sedler
    }
inbox-left =
    { $n ->
        [one] 1 seddel blev ikke vist. Vis den alene.
       *[other] { $n } sedler blev ikke vist. Vis dem en ad gangen.
    }
menu-inbox = Skjul til senere
verb-shown = viste { $what }
verb-shelved = gemte { $what } til senere

# Når en tast ikke virker her, og tasterne på en seddel, der ikke er vist
why-no-notes = Dette lærred har ingen sedler. P parkerer en linje til senere.
why-no-canvas = Her er intet lærred at skrive på. P parkerer en linje til senere.
why-no-wall = Der er intet at fryse, før lærredet vises på en projektor (F5).
ribbon-locked = Låst { $day }
ribbon-read-only = Kan kun ses
method-escape = Tryk Esc igen for at afslutte metoden.
keys-group-inbox = På en seddel, der ikke er vist
keys-inbox-place = Vælg plads
keys-inbox-walk = Næste eller forrige
keys-inbox-choose = Tag flere med
setting-sound = Lyd
setting-sound-help = Uret ringer blødt, når der er et minut tilbage, og anderledes, når tiden er gået.

## Journalen: intet går tabt

journal-goes-on = Fortsætter, hvor du slap.
journal-goes-on-at = Fortsætter, hvor du slap kl. { $time }.
journal-lost =
    { $n ->
        [one] 1 ændring kunne ikke læses. Resten er her.
       *[other] { $n } ændringer kunne ikke læses. Resten er her.
    }
journal-elsewhere = Forløbet er åbent i et andet vindue. Her kan du se det, men ikke ændre det.
journal-beside = Den anden udgave ligger i »{ $file }«.
journal-full = Disken er fuld. Dine seneste ændringer er kun i hukommelsen. Frigør plads, eller gem et andet sted.
journal-refused = Råderum må ikke skrive i sin egen mappe. Dine seneste ændringer er kun i hukommelsen. Gem i en fil.
journal-other = Disken svarer ikke, som den skal. Dine seneste ændringer er kun i hukommelsen. Gem et andet sted.
journal-slow = Drevet svarer langsomt. Du kan arbejde videre; det gemmes, så snart det svarer.
journal-again = Alle ændringer er gemt igen.
journal-none = Råderum kan ikke skrive i sin egen mappe. Dit arbejde er først gemt, når det ligger i en fil.
journal-no-thread = Computeren har for travlt til at sikre dine ændringer løbende. Gem i en fil, og åbn den igen.
job-none = Computeren har for travlt lige nu. Prøv igen om lidt.
file-other = den anden
file-damaged = beskadiget
file-conflict = konflikt
apart-changed-title = »{ $file }« er ændret af en anden
apart-changed-about = Råderum har også dine egne ændringer, senest kl. { $time }. Ingen af de to går tabt: den, du ikke vælger, bliver gemt ved siden af. »Flet« tager alt fra begge med.
apart-damaged-title = »{ $file }« er beskadiget
apart-damaged-about = Råderum har selv en udgave af forløbet, senest kl. { $time }. Den beskadigede fil bliver liggende som en kopi.
apart-ours = Behold min
apart-other = Brug den anden
apart-restore = Gendan
apart-merged-differing =
    { $n ->
        [one] Flettet. Ét sted sagde de to noget forskelligt, og dér står dit. Den anden udgave ligger under »Vis sikkerhedskopier«.
       *[other] Flettet. { $n } steder sagde de to noget forskelligt, og dér står dit. Den anden udgave ligger under »Vis sikkerhedskopier«.
    }
apart-merged = Flettet: alt fra begge udgaver er med.
apart-merge = Flet
apart-not-kept = Din udgave kan ikke gemmes som sikkerhedskopi lige nu. Derfor er intet ændret. Frigør plads på disken, og prøv igen.
apart-set-by = »{ $file }« er ændret, siden Råderum sidst gemte den. Det, du havde, ligger under »Vis sikkerhedskopier«.
apart-open-about = Dit arbejde ligger i en fil ved siden af. »Flet« tager alt fra begge med og gemmer det i »{ $file }«. Ingen af de to går tabt.
apart-open-title = »{ $file }« er ændret af en anden
save-changed-what = »{ $file }« er ændret af en anden, siden du åbnede den.
save-changed-safe = Den er ikke overskrevet, og dit arbejde er gemt i en fil ved siden af.
save-changed-do = Gå videre, og vælg udgave, når I har tid.
cli-drive = Lav ændringer uden et vindue, og sig hver af dem, når den er sikker
cli-inspect = Åbn en fil uden et vindue, og sig, hvad der kom ud af det
recover-title = Det her er ikke gemt i en fil
recover-about = Råderum holdt op midt i arbejdet. Intet er tabt.
recover-fell = Råderum lukkede uventet igen. Intet er tabt, og forløbet er ikke åbnet. Åbn det, en kopi eller en tidligere udgave.
recover-last = Det her har du arbejdet på
recover-last-about = Alt ligger i sine filer. Her er også de udgaver, Råderum selv har gemt.
recover-open = Åbn
recover-versions = Tidligere udgaver …
versions-about-copy = Råderum gemmer selv en udgave ved hvert skridt. Den, du vælger, åbner som en kopi.
recover-today = i dag kl. { $time }
recover-day = { $day } kl. { $time }
recover-canvases =
    { $n ->
        [one] 1 lærred
       *[other] { $n } lærreder
    }
recover-no-file = uden fil
recover-restore = Gendan
recover-copy = Åbn kopi
recover-discard = Kassér
recover-later = Ikke nu
recover-none = Alt, du har lavet, ligger i sine filer.
recover-nothing = Intet venter
command-backups = Vis sikkerhedskopier
command-backups-help = Se tidligere udgaver af forløbet, og gå tilbage til en af dem.
verb-restored = gik tilbage til udgaven { $what }
verb-merged = flettede med { $what }
versions-title = Tidligere udgaver
versions-about = Råderum gemmer selv en udgave ved hvert skridt. Den, du har nu, bliver også gemt, før du går tilbage.
versions-name = Navn, fx før eller efter
versions-keep = Gem udgaven
versions-none = Der er ingen tidligere udgaver endnu.
versions-kept = Udgaven »{ $name }« er gemt.
versions-restored = Tilbage til udgaven { $name }.
versions-damaged = Udgaven er beskadiget og kan ikke åbnes. Forløbet er, som det var.
recover-restarted = Genstartet kl. { $time }. Intet er tabt.
command-lock = Lås sessionen
command-lock-help = Luk en færdig session for ændringer. Den kan låses op igen.
command-reconcile-help = Filen er ændret af en anden: behold din, brug den anden, eller flet dem.
command-reconcile = Vælg udgave …
command-unlock = Lås sessionen op
verb-closed = låste sessionen { $what }
verb-opened = låste sessionen { $what } op
lock-locked = Sessionen er låst. Nu kan den kun ses.
lock-unlocked = Sessionen er låst op. Nu kan den ændres.
lock-closed = Sessionen er låst siden { $day }. Her kan du se den, men ikke ændre den.

# Filer, der ikke kan åbnes
refused-safe = Filen er ikke rørt, og det, du har åbent, er, som det var.
refused-large-what = »{ $file }« er for stor til at åbne.
refused-large-do = En fil må fylde { $expected } MB. Åbn en ældre udgave, eller del den op.
refused-gone-what = »{ $file }« findes ikke.
refused-gone-do = Se efter stavefejl, eller find filen et andet sted.
refused-unread-what = »{ $file }« kan ikke læses.
refused-unread-do = Vælg en almindelig fil, som du må læse, eller tag en kopi.
refused-no-text-what = »{ $file }« er beskadiget eller slet ikke en tekst.
refused-no-text-do = Åbn en ældre udgave, eller gem den som UTF-8 i et tekstprogram.
refused-empty-what = »{ $file }« er tom.
refused-empty-do = Åbn en ældre udgave, eller begynd med en kopi af en fil, der virker.
refused-other-what = »{ $file }« er hverken en session eller et forløb.
refused-other-do = Vælg en fil, som Råderum har gemt.
refused-newer-what = »{ $file }« er lavet i en nyere udgave af Råderum.
refused-newer-do = Åbn den i en nyere Råderum.
refused-tangled-what = »{ $file }« har mere i sig, end Råderum kan læse.
refused-tangled-do = Åbn en ældre udgave. Listen viser, hvor det går galt.
refused-broken-what = »{ $file }« er i stykker.
refused-broken-do = Ret det, der står på listen, eller åbn en ældre udgave.
refused-in-part-what = Noget i »{ $file }« kunne ikke læses.
refused-in-part-safe = Resten er åbnet, og det ulæste bliver gemt, som det står.
refused-in-part-do = Arbejd videre, eller ret det, der står på listen.
refused-newer-in-part-what = Noget i »{ $file }« kender kun en nyere Råderum.
refused-newer-in-part-do = Arbejd videre her, eller åbn den i en nyere Råderum.
refused-read-only-what = »{ $file }« er lavet i en nyere udgave af Råderum (format { $found }).
refused-read-only-safe = Filen er ikke rørt, og du ser det, der kunne læses.
refused-read-only-do = Åbn den i en nyere Råderum, eller gem en kopi her.
save-large-what = »{ $file }« blev ikke gemt, for den er blevet for stor.
save-large-safe = Den gamle fil er, som den var, og dit arbejde er stadig åbent her.
save-large-do = Slet det, der ikke skal bruges, og gem igen.
table-full = Der er ikke plads til flere. Et lærred kan have { $most } sedler. Slet nogle, og prøv igen.
lock-newer = Filen er lavet i en nyere Råderum. Her kan du se den, men ikke ændre den.
apart-in-part = Åbn det, der kan læses
journal-taken = Det er allerede åbent i et andet vindue.
journal-unread = Det, Råderum selv har gemt af forløbet, kan ikke læses lige nu. Intet er ændret. Her kan du se filen, men ikke ændre den. Åbn den igen om lidt.
journal-unread-alone = Det, Råderum selv har gemt af forløbet, kan ikke læses lige nu. Intet er ændret. Prøv igen om lidt.
versions-same = Udgaven { $name } er den samme som nu.

# En session, som en anden har åben på en anden maskine
owned-somebody = nogen
owned-elsewhere = Åbnet af { $user } på { $machine }, { $time }. Her kan du se den og gemme en kopi.
owned-fresh-title = »{ $file }« er åben hos { $user }
owned-fresh-about = Åbnet på { $machine }, { $time }. Ser du den kun, ændrer du intet. Overtager du, kan I begge skrive: intet bliver overskrevet, men I kan ende med hver jeres fil, som I så kan flette.
owned-left-title = »{ $file }« blev måske ikke lukket
owned-left-about = Åbnet af { $user } på { $machine }, { $time }. Maskinen gav sidst lyd { $seen }. Er sessionen lukket dér, kan du overtage den. Intet bliver overskrevet.
owned-look = Kun se
owned-take = Overtag
owned-both = »{ $file }« er også åben hos { $user } på { $machine }. I kan begge skrive, og intet bliver overskrevet, men aftal, hvem der gemmer.
command-reopen = Åbn sessionen for at skrive
command-reopen-help = Åbn den igen, når den er lukket dér, hvor den var åben.
follow-free = »{ $file }« er lukket igen og kan nu ændres her.
command-take-over = Overtag sessionen
command-take-over-help = Skriv i en session, som er åben på en anden maskine. Intet bliver overskrevet.
file-copy = kopi

# Det, der lå i en fil, som der gemmes oven i
file-replaced = erstattet
replaced-name = erstattet i { $file }
replaced-version = Det, der lå i »{ $file }«, er gemt som en tidligere udgave af »{ $title }«.
replaced-beside = Det, der lå i »{ $file }«, ligger nu i »{ $copy }«.
open-slow = Drevet med »{ $file }« svarer langsomt. Filen åbner, så snart det svarer. Du kan tage fat på noget andet imens.
save-slow = Drevet med »{ $file }« svarer langsomt. Du kan arbejde videre; filen bliver gemt, så snart det svarer.
journal-spare = Råderum kan ikke skrive i sin egen mappe. Dine ændringer er sikre i mappen »{ $folder }« så længe.

# Andre ord for det samme, som man kan søge på.
also-backups = versioner udgaver historik backup gendan tidligere
also-freeze = fryse fastfrys stop
also-blank = sort skærm mørk skjul
also-undo = fortryde tilbage
also-plan = dagsorden agenda program tidsplan
also-projector = storskærm skærm præsenter fremvis
also-export = udskriv print png svg csv gem som
also-show-of-hands = håndsoprækning stemme afstemning
also-dots = prikafstemning stemme afstemning
also-lock = låse skrivebeskyt
also-shortcuts = genveje tastatur hjælp
also-clock-toggle = timer nedtælling
also-language = sprog dansk engelsk
also-theme = mørk lys farver
