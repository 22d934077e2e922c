<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>MockVoice</name>
        <message>
            <location filename="../../mockvoice/storage/faults.py" />
            <source>(MockVoice itself made “{name}” there)</source>
            <translation>(MockVoice selbst hat dort „{name!s}“ angelegt)</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/interview_text.py" />
            <location filename="../../mockvoice/ui/charts/comparison_cards.py" />
            <source>(not sure)</source>
            <translation>(unsicher)</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/place_bar.py" />
            <source>({round_number} of {round_count})</source>
            <translation>({round_number} von {round_count})</translation>
        </message>
        <message>
            <location filename="../../mockvoice/coding/isolation.py" />
            <source>, and without the network</source>
            <translation>und ohne das Netz</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/found_model.py" />
            <source>, at {clock_aloud}</source>
            <translation>, bei {clock_aloud}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/coding/report.py" />
            <source>, at {first}</source>
            <translation>, bei {first}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/communication.py" />
            <source>, fast</source>
            <translation>, schnell</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/scores.py" />
            <source>, fast; {n}-{n2} is easy to follow</source>
            <translation>, schnell; {n}-{n2} sind leicht zu verfolgen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/place_bar.py" />
            <source>, follow-up</source>
            <translation>, Nachfrage</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/strengths.py" />
            <source>, in an order that is easy to follow.</source>
            <translation>, in einer Reihenfolge, der man leicht folgt.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/storage/faults.py" />
            <source>, or move it and the files whose names begin with its name to another folder; MockVoice then begins a new history.</source>
            <translation>, oder verschieben Sie sie und die Dateien, deren Namen ebenso beginnen, in einen anderen Ordner; MockVoice beginnt dann einen neuen Verlauf.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/placement.py" />
            <source>, or the Python package {package}</source>
            <translation>, oder das Python-Paket {package!s}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/your_data.py" />
            <source>, sealed by your passphrase</source>
            <translation>, mit Ihrer Passphrase verschlossen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/communication.py" />
            <source>, slow</source>
            <translation>, langsam</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/scores.py" />
            <source>, slow; {n}-{n2} is easy to follow</source>
            <translation>, langsam; {n}-{n2} sind leicht zu verfolgen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/found_model.py" />
            <location filename="../../mockvoice/ui/widgets/session_model.py" />
            <source>, starred</source>
            <translation>, mit Stern</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/communication.py" />
            <source>, the longest pause {n} s</source>
            <translation>, die längste Pause {n} s</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/steps.py" />
            <source>, then</source>
            <translation>, dann</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/accuracy.py" />
            <source>, {len} added when asked</source>
            <translation>, {len} auf Nachfrage ergänzt</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/accuracy.py" />
            <source>, {partly} more in part</source>
            <translation>, {partly} weitere zum Teil</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/accuracy.py" />
            <source>, {unsure} not sure</source>
            <translation>, {unsure} unsicher</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/accuracy.py" />
            <location filename="../../mockvoice/reports/approach.py" />
            <source>, {unsure} of them not sure</source>
            <translation>, davon {unsure} unsicher</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/scores.py" />
            <source>1 signpost</source>
            <translation>1 Wegweiser</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/session_filter_bar.py" />
            <source>50 to 74</source>
            <translation>50 bis 74</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/session_filter_bar.py" />
            <source>75 and higher</source>
            <translation>75 und mehr</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/model_rows.py" />
            <source>99 languages</source>
            <translation>99 Sprachen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/packs/editing.py" />
            <source>; fill it in or delete the line</source>
            <translation>; füllen Sie es aus oder löschen Sie die Zeile</translation>
        </message>
        <message>
            <location filename="../../mockvoice/coding/report.py" />
            <source>; the first was at {first}</source>
            <translation>; der erste war bei {first}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/strengths.py" />
            <source>; your longest stretch without a break has {count}.</source>
            <translation>; Ihr längstes Stück ohne Unterbrechung hat {count}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/delivery_changes.py" />
            <source>; “{word}” alone came {counts} times</source>
            <translation>; allein „{word!s}“ kam {counts}-mal</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/speed.py" />
            <source>A 2-minute answer takes {duration_words} on the {place}.</source>
            <translation>Eine Antwort von 2 Minuten braucht {duration_words}: {place}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/storage/backup.py" />
            <source>A backup cannot take the place of the history itself.</source>
            <translation>Eine Sicherung kann nicht an die Stelle des Verlaufs selbst treten.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/concept_form.py" />
            <source>A common mistake, as people say it</source>
            <translation>Ein häufiger Fehler, wie man ihn sagt</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/own_fillers.py" />
            <source>A filled pause is one sound. For several words choose “Word or phrase”.</source>
            <translation>Eine gefüllte Pause ist ein einziger Laut. Für mehrere Wörter wählen Sie „Wort oder Wendung“.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/pack_check.py" />
            <source>A follow-up gives its own answer away: {words}.</source>
            <translation>Eine Nachfrage verrät ihre eigene Antwort: {words!s}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/audio/codec.py" />
            <source>A kept recording is damaged ({reason}).</source>
            <translation>Eine aufbewahrte Aufnahme ist beschädigt ({reason}).</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/your_data.py" />
            <source>A line for each answer, for spreadsheets (CSV).</source>
            <translation>Eine Zeile je Antwort, für Tabellenprogramme (CSV).</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/pace.py" />
            <source>A little fast: {good} is easy to follow in an interview.</source>
            <translation>Etwas schnell: {good} sind in einem Interview leicht zu verfolgen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/pace.py" />
            <source>A little slow: {good} keeps people with you in an interview.</source>
            <translation>Etwas langsam: mit {good} bleiben die Leute in einem Interview bei der Sache.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/framework_form.py" />
            <source>A metric has dropped</source>
            <translation>Eine Kennzahl ist gefallen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/question_card.py" />
            <source>A moment, please</source>
            <translation>Einen Moment, bitte</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/practice_start.py" />
            <source>A new history was begun. The old file was kept as {old}.</source>
            <translation>Ein neuer Verlauf wurde begonnen. Die alte Datei wurde als {old!s} aufbewahrt.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/import_preview.py" />
            <source>A new pack.</source>
            <translation>Eine neue Sammlung.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/pack_editor.py" />
            <source>A new question</source>
            <translation>Eine neue Frage</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/pack_editor.py" />
            <source>A pack has at least one question.</source>
            <translation>Eine Sammlung hat mindestens eine Frage.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/packs/library.py" />
            <source>A pack with the id {quoted} ships with MockVoice.</source>
            <translation>Eine Sammlung mit der Kennung {quoted!s} kommt mit MockVoice.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/import_preview.py" />
            <source>A pack with this id ships with MockVoice and cannot be replaced. Give yours another id.</source>
            <translation>Eine Sammlung mit dieser Kennung kommt mit MockVoice und kann nicht ersetzt werden. Geben Sie Ihrer eine andere.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/pauses.py" />
            <source>A pause of {length}</source>
            <translation>Eine Pause von {length}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/wording.py" />
            <source>A pause of {length} at a boundary</source>
            <translation>Eine Pause von {length} an einer Grenze</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/wording.py" />
            <source>A pause of {length} in mid-clause</source>
            <translation>Eine Pause von {length} mitten im Satzteil</translation>
        </message>
        <message>
            <location filename="../../mockvoice/packs/questions.py" />
            <source>A question needs "id" and "text"; what else it may hold is in docs/pack-format.md.</source>
            <translation>Eine Frage braucht "id" und "text"; was sie sonst enthalten darf, steht in docs/pack-format.md.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/recovery.py" />
            <source>A recording was cut off</source>
            <translation>Eine Aufnahme brach ab</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/interviews.py" />
            <source>A report after each answer, with time to try again.</source>
            <translation>Ein Bericht nach jeder Antwort, mit Zeit für einen neuen Versuch.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/concept_form.py" />
            <source>A sentence a line; two or three, unlike one another.</source>
            <translation>Ein Satz je Zeile; zwei oder drei, die sich nicht gleichen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/voice_settings.py" />
            <source>A short line in this voice, at this rate and volume.</source>
            <translation>Ein kurzer Satz in dieser Stimme, mit diesem Tempo und dieser Lautstärke.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/coach/client.py" />
            <source>A smaller model answers faster.</source>
            <translation>Ein kleineres Modell antwortet schneller.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/structure.py" />
            <source>A step's time is that of its best sentence; it lasts until the step that came next.</source>
            <translation>Die Zeit eines Schritts ist die seines besten Satzes; er dauert bis zum nächsten Schritt.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/question_form.py" />
            <source>A strong answer</source>
            <translation>Eine starke Antwort</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/question_form.py" />
            <source>A strong answer, as somebody would say it</source>
            <translation>Eine starke Antwort, wie man sie sagen würde</translation>
        </message>
        <message>
            <location filename="../../assets/interviews/on-site-day.yaml" />
            <source>A whole day: behaviour, coding, system design, depth, a stakeholder and your own questions, with breaks between.</source>
            <translation>Ein ganzer Tag: Verhalten, Programmieren, Systementwurf, Tiefe, eine fachfremde Person und Ihre eigenen Fragen, mit Pausen dazwischen.</translation>
        </message>
        <message>
            <location filename="../../assets/interviews/technical-phone-screen.yaml" />
            <source>A word about you</source>
            <translation>Ein Wort zu Ihnen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/transcript_card.py" />
            <source>A word was heard wrongly? Put the caret on it or select some, then press F2</source>
            <translation>Ein Wort falsch gehört? Setzen Sie den Cursor darauf oder wählen Sie mehrere aus, und drücken Sie F2</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/settings.py" />
            <source>About MockVoice</source>
            <translation>Über MockVoice</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/pack_editor.py" />
            <source>About the pack</source>
            <translation>Über die Sammlung</translation>
        </message>
        <message>
            <location filename="../../assets/interviews/ml-breadth.yaml" />
            <source>Across the field</source>
            <translation>Quer durch das Fach</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/pack_editor.py" />
            <location filename="../../mockvoice/ui/widgets/filler_lists.py" />
            <source>Add</source>
            <translation>Hinzufügen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/question_form.py" />
            <source>Add a concept</source>
            <translation>Kernpunkt hinzufügen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/follow_up_form.py" />
            <source>Add a concept to the follow-up</source>
            <translation>Der Nachfrage einen Kernpunkt hinzufügen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/question_form.py" />
            <source>Add a follow-up</source>
            <translation>Nachfrage hinzufügen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/question_form.py" />
            <source>Add a mistake</source>
            <translation>Fehler hinzufügen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/notes_card.py" />
            <source>Add a note</source>
            <translation>Notiz hinzufügen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/notes_card.py" />
            <source>Add a note here</source>
            <translation>Hier eine Notiz hinzufügen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/pack_editor.py" />
            <source>Add a question</source>
            <translation>Frage hinzufügen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/framework_form.py" />
            <source>Add a step</source>
            <translation>Schritt hinzufügen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/tag_field.py" />
            <source>Add a tag</source>
            <translation>Schlagwort hinzufügen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/filler_lists.py" />
            <source>Add a word or phrase</source>
            <translation>Wort oder Wendung hinzufügen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/tag_field.py" />
            <source>Add the tag</source>
            <translation>Das Schlagwort hinzufügen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/coach_settings.py" />
            <source>Address of the coach's server</source>
            <translation>Adresse des Servers für den Coach</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Afrikaans</source>
            <translation>Afrikaans</translation>
        </message>
        <message>
            <location filename="../../mockvoice/coding/report.py" />
            <source>After a later change {passed_of} in the last run.</source>
            <translation>Nach einer späteren Änderung: {passed_of} im letzten Durchlauf.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Albanian</source>
            <translation>Albanisch</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/custom_interview.py" />
            <location filename="../../mockvoice/ui/widgets/sound_card.py" />
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/wish_bar.py" />
            <source>All packs</source>
            <translation>Alle Sammlungen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/data_dialogs.py" />
            <source>All sessions, answers, recordings, words, scores, notes and what is due go for good, and cannot be brought back. Backups that you made elsewhere are not touched.</source>
            <translation>Alle Sitzungen, Antworten, Aufnahmen, Wörter, Punkte, Notizen und alles Fällige verschwinden endgültig und lassen sich nicht zurückholen. Sicherungen, die Sie anderswo gemacht haben, bleiben unberührt.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/audio/recorder.py" />
            <source>All that was said up to then, {n} s, is kept.</source>
            <translation>Alles bis dahin Gesagte, {n} s, bleibt erhalten.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/wish_bar.py" />
            <source>All topics</source>
            <translation>Alle Themen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/coding/report.py" />
            <source>All {len} tests</source>
            <translation>Alle {len} Tests</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/follow_up_form.py" />
            <source>Always; no concept in particular</source>
            <translation>Immer; kein bestimmter Kernpunkt</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Amharic</source>
            <translation>Amharisch</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/weak_spots.py" />
            <source>An answer falls short where it misses something essential, gets it wrong, or covers less than half.</source>
            <translation>Eine Antwort bleibt unter dem Nötigen, wenn ihr etwas Wesentliches fehlt, wenn es falsch ist oder wenn sie weniger als die Hälfte nennt.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/concept_form.py" />
            <source>An answer without it fails</source>
            <translation>Ohne ihn fällt eine Antwort durch</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/trial_process.py" />
            <source>An earlier one still holds.</source>
            <translation>Ein früheres gilt weiter.</translation>
        </message>
        <message>
            <location filename="../../assets/interviews/technical-phone-screen.yaml" />
            <source>An engineer asks one thing about you and then goes through the basics: statistics, models, data and evaluation.</source>
            <translation>Ein Ingenieur fragt eines zu Ihrer Person und geht dann die Grundlagen durch: Statistik, Modelle, Daten und Bewertung.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/interview/plan.py" />
            <source>An interview that you put together.</source>
            <translation>Ein Interview, das Sie zusammengestellt haben.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/interview/presets.py" />
            <source>An interview with the id {quoted} ships with MockVoice.</source>
            <translation>Ein Interview mit der Kennung {quoted!s} kommt mit MockVoice.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/advice_list.py" />
            <source>An interviewer might go on</source>
            <translation>So könnte ein Interviewer weiterfragen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/due_card.py" />
            <source>And {more} more</source>
            <translation>Und {more} weitere</translation>
        </message>
        <message>
            <location filename="../../mockvoice/pack_desk.py" />
            <source>Anki package</source>
            <translation>Anki-Paket</translation>
        </message>
        <message>
            <location filename="../../mockvoice/storage/faults.py" />
            <source>Another MockVoice window has the history file {named} open.</source>
            <translation>Ein anderes Fenster von MockVoice hat die Verlaufsdatei {named!s} geöffnet.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/next_practice.py" />
            <source>Another one on “{name}”.</source>
            <translation>Noch eine zu „{name!s}“.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/storage/erasing.py" />
            <source>Another program is reading the history file, so that traces of what you deleted may be left in its journal.</source>
            <translation>Ein anderes Programm liest die Verlaufsdatei; in ihrem Journal können daher Spuren des Gelöschten bleiben.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/storage/faults.py" />
            <source>Another program is writing to the history file {named}, and did not finish in time.</source>
            <translation>Ein anderes Programm schreibt in die Verlaufsdatei {named!s} und wurde nicht rechtzeitig fertig.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/no_progress.py" />
            <source>Answer a few questions aloud. From five answers on, a line shows where you are going.</source>
            <translation>Beantworten Sie laut ein paar Fragen. Ab fünf Antworten zeigt eine Linie, wohin es geht.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/no_sessions.py" />
            <source>Answer a first question aloud. Its report and its recording are kept here.</source>
            <translation>Beantworten Sie laut eine erste Frage. Ihr Bericht und ihre Aufnahme werden hier aufbewahrt.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/storage/backup.py" />
            <source>Answer a question first.</source>
            <translation>Beantworten Sie zuerst eine Frage.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/how_it_goes.py" />
            <source>Answer aloud.</source>
            <translation>Antworten Sie laut.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/storage/recordings.py" />
            <source>Answer the question again to have one.</source>
            <translation>Beantworten Sie die Frage noch einmal, um eine zu haben.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/next_practice.py" />
            <source>Answer this once more; you missed: {named}.</source>
            <translation>Beantworten Sie diese noch einmal; es fehlte: {named!s}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/patterns.py" />
            <source>Answer's start</source>
            <translation>Anfang der Antwort</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/columns.py" />
            <location filename="../../mockvoice/ui/views/progress.py" />
            <source>Answers</source>
            <translation>Antworten</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/pack_check.py" />
            <source>Answers to other questions of its topic cover {n} of its weight.</source>
            <translation>Antworten auf andere Fragen ihres Themas decken {n} ihres Gewichts ab.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/session_filter_bar.py" />
            <source>Any kind</source>
            <translation>Jede Art</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/session_filter_bar.py" />
            <source>Any pack</source>
            <translation>Jede Sammlung</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/session_filter_bar.py" />
            <source>Any score</source>
            <translation>Jede Punktzahl</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/session_filter_bar.py" />
            <source>Any tag</source>
            <translation>Jedes Schlagwort</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/wording.py" />
            <source>April</source>
            <translation>April</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Arabic</source>
            <translation>Arabisch</translation>
        </message>
        <message>
            <location filename="../../mockvoice/pack_desk.py" />
            <source>Archive</source>
            <translation>Archiv</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Armenian</source>
            <translation>Armenisch</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/pace.py" />
            <source>Articulation rate</source>
            <translation>Artikulationsrate</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/concept_row.py" />
            <source>As MockVoice judged it: {STATUS_WORDS}</source>
            <translation>Wie MockVoice urteilte: {STATUS_WORDS}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/transcript_editor.py" />
            <source>As MockVoice judged: {what}	X</source>
            <translation>Wie MockVoice urteilte: {what}	X</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/pack_form.py" />
            <source>As a tag, such as en or en-GB.</source>
            <translation>Als Kürzel, etwa en oder en-GB.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/interviews.py" />
            <source>As in a real interview: no scores until the end, follow-ups at once.</source>
            <translation>Wie in einem echten Interview: Punkte erst am Ende, Nachfragen sofort.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/your_data.py" />
            <source>As you chose, the sound of {sound} was deleted ({size}). Words and scores stay.</source>
            <translation>Wie gewählt, wurde der Ton gelöscht: {sound} ({size}). Wörter und Punkte bleiben.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/coach_note.py" />
            <source>Ask once more</source>
            <translation>Noch einmal fragen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/coach_note.py" />
            <source>Ask the coach</source>
            <translation>Den Coach fragen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/columns.py" />
            <source>Asked</source>
            <translation>Gefragt</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/comparison_cards.py" />
            <source>Asked for only in the newer question</source>
            <translation>Nur in der neueren Frage verlangt</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/comparison_cards.py" />
            <source>Asked for only in the older question</source>
            <translation>Nur in der älteren Frage verlangt</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/follow_up_form.py" />
            <source>Asked when this was missing</source>
            <translation>Gestellt, wenn das fehlte</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/model_rows.py" />
            <source>Asking the hub …</source>
            <translation>Das Verzeichnis wird gefragt …</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Assamese</source>
            <translation>Assamesisch</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/pauses.py" />
            <source>At a boundary</source>
            <translation>An einer Grenze</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/own_fillers.py" />
            <source>At most {MOST_WORDS} words and {MOST_LETTERS} letters.</source>
            <translation>Höchstens {MOST_WORDS} Wörter und {MOST_LETTERS} Buchstaben.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/fillers.py" />
            <source>At the start of a sentence</source>
            <translation>Am Anfang eines Satzes</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/fillers.py" />
            <source>At the start of the answer</source>
            <translation>Am Anfang der Antwort</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/playback_bar.py" />
            <source>At {clock_aloud} of {clock_aloud2}</source>
            <translation>Bei {clock_aloud} von {clock_aloud2}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/playback_bar.py" />
            <source>Attempts</source>
            <translation>Versuche</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/wording.py" />
            <source>August</source>
            <translation>August</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/pack_form.py" />
            <source>Author</source>
            <translation>Verfasser</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/speech_settings.py" />
            <source>Automatic</source>
            <translation>Automatisch</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/speech_settings.py" />
            <source>Automatic is float16; int8_float16 takes less of the card's memory. The processor takes int8.</source>
            <translation>Automatisch heißt float16; int8_float16 braucht weniger Speicher der Karte. Der Prozessor nimmt int8.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/speech_settings.py" />
            <source>Automatic takes the graphics card where it can be used.</source>
            <translation>Automatisch nimmt die Grafikkarte, wo sie verwendbar ist.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Azerbaijani</source>
            <translation>Aserbaidschanisch</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/compare.py" />
            <location filename="../../mockvoice/ui/views/interview_report.py" />
            <location filename="../../mockvoice/ui/views/patterns.py" />
            <location filename="../../mockvoice/ui/views/search.py" />
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/patterns.py" />
            <source>Back to progress</source>
            <translation>Zurück zum Fortschritt</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/interview_report.py" />
            <source>Back to the interviews</source>
            <translation>Zurück zu den Interviews</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/answer_header.py" />
            <source>Back to the sessions</source>
            <translation>Zurück zu den Sitzungen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/fillers.py" />
            <location filename="../../mockvoice/ui/views/models.py" />
            <source>Back to the settings</source>
            <translation>Zurück zu den Einstellungen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/fillers.py" />
            <source>Back to the shipped list</source>
            <translation>Zurück zur mitgelieferten Liste</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/your_data.py" />
            <source>Back up</source>
            <translation>Sichern</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/your_data.py" />
            <source>Back up…</source>
            <translation>Sichern …</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/your_data.py" />
            <source>Backed up to {path} ({size}{sealed}), and read back whole.</source>
            <translation>Nach {path!s} gesichert ({size}{sealed}) und ganz zurückgelesen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/your_data.py" />
            <source>Backing up</source>
            <translation>Wird gesichert</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/your_data.py" />
            <source>Backing up…</source>
            <translation>Wird gesichert …</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/your_data.py" />
            <source>Backup</source>
            <translation>Sicherung</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/your_data.py" />
            <source>Backup (*.mockvoice);;All files (*)</source>
            <translation>Sicherung (*.mockvoice);;Alle Dateien (*)</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Bashkir</source>
            <translation>Baschkirisch</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Basque</source>
            <translation>Baskisch</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/advice.py" />
            <source>Be shorter: you spoke for {length}, and about {length2} is enough.</source>
            <translation>Fassen Sie sich kürzer: Sie sprachen {length}, und etwa {length2} genügen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/patterns.py" />
            <source>Before a term</source>
            <translation>Vor einem Begriff</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/fillers.py" />
            <source>Before one of the question's terms</source>
            <translation>Vor einem Begriff der Frage</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/content_changes.py" />
            <source>Before you speak on {place}, ask yourself what decides it, and say that: {names}.</source>
            <translation>Bevor Sie zu {place} sprechen, fragen Sie sich, worauf es ankommt, und sagen Sie das: {names!s}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/practice_start.py" />
            <source>Begin a new history</source>
            <translation>Neuen Verlauf beginnen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/practice_start.py" />
            <source>Begin a new history?</source>
            <translation>Einen neuen Verlauf beginnen?</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/practice_start.py" />
            <source>Begin a new history…</source>
            <translation>Neuen Verlauf beginnen …</translation>
        </message>
        <message>
            <location filename="../../mockvoice/interview_desk.py" />
            <source>Begin a new interview.</source>
            <translation>Beginnen Sie ein neues Interview.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/approach_changes.py" />
            <source>Begin an open task with one or two questions on users, size and limits, or with what you assume of them.</source>
            <translation>Beginnen Sie eine offene Aufgabe mit ein oder zwei Fragen nach Nutzern, Größe und Grenzen, oder mit dem, was Sie davon annehmen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/model_rows.py" />
            <source>Begins when the download before it is done.</source>
            <translation>Beginnt, wenn das vorige Herunterladen fertig ist.</translation>
        </message>
        <message>
            <location filename="../../assets/interviews/behavioural.yaml" />
            <source>Behavioural interview</source>
            <translation>Verhaltensinterview</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Belarusian</source>
            <translation>Belarussisch</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/session_filter_bar.py" />
            <source>Below 50</source>
            <translation>Unter 50</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Bengali</source>
            <translation>Bengalisch</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/pauses.py" />
            <source>Between the pauses</source>
            <translation>Zwischen den Pausen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/note_rows.py" />
            <location filename="../../mockvoice/ui/widgets/notes_card.py" />
            <source>Bookmark</source>
            <translation>Lesezeichen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Bosnian</source>
            <translation>Bosnisch</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/rest_page.py" />
            <source>Break</source>
            <translation>Pause</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Breton</source>
            <translation>Bretonisch</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/transcript_card.py" />
            <source>Bring back what was heard</source>
            <translation>Das Gehörte zurückholen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/transcript_editor.py" />
            <source>Bring back “{heard_text}”</source>
            <translation>„{heard_text!s}“ zurückholen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Bulgarian</source>
            <translation>Bulgarisch</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Burmese</source>
            <translation>Birmanisch</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/speed.py" />
            <source>By its size “{name}” would take about {takes}, which keeps up too: measure it to be sure.</source>
            <translation>Nach seiner Größe bräuchte „{name!s}“ etwa {takes} und käme auch mit: messen Sie es, um sicher zu sein.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/custom_interview.py" />
            <source>By number</source>
            <translation>Nach Anzahl</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/custom_interview.py" />
            <source>By time</source>
            <translation>Nach Zeit</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/import_recording.py" />
            <location filename="../../mockvoice/ui/views/pack_editor.py" />
            <location filename="../../mockvoice/ui/widgets/data_dialogs.py" />
            <location filename="../../mockvoice/ui/widgets/import_preview.py" />
            <location filename="../../mockvoice/ui/widgets/model_rows.py" />
            <location filename="../../mockvoice/ui/widgets/note_rows.py" />
            <location filename="../../mockvoice/ui/widgets/your_data.py" />
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/models.py" />
            <source>Cancel the download</source>
            <translation>Herunterladen abbrechen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/model_rows.py" />
            <source>Cancel the download of {name}</source>
            <translation>Das Herunterladen von {name!s} abbrechen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/models.py" />
            <source>Cancel the download of “{name}”?</source>
            <translation>Das Herunterladen von „{name!s}“ abbrechen?</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/model_rows.py" />
            <source>Cancel the import of {name}</source>
            <translation>Den Import von {name!s} abbrechen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Cantonese</source>
            <translation>Kantonesisch</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/voice_settings.py" />
            <source>Captions, line by line as they are spoken. They need no sound.</source>
            <translation>Untertitel, Zeile für Zeile, wie gesprochen wird. Sie brauchen keinen Ton.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/advice.py" />
            <source>Carry your voice to the full stop: the last words of your sentences were {n} dB softer.</source>
            <translation>Tragen Sie die Stimme bis zum Punkt: die letzten Wörter Ihrer Sätze waren {n} dB leiser.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/framework_form.py" />
            <source>Case study</source>
            <translation>Fallstudie</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Catalan</source>
            <translation>Katalanisch</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/comparison_cards.py" />
            <source>Change</source>
            <translation>Änderung</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/transcript_card.py" />
            <source>Change a word</source>
            <translation>Ein Wort ändern</translation>
        </message>
        <message>
            <location filename="../../mockvoice/packs/reader.py" />
            <source>Change the field "id" in one of the two files, or delete one of them.</source>
            <translation>Ändern Sie das Feld "id" in einer der beiden Dateien, oder löschen Sie eine davon.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/interview/presets.py" />
            <source>Change the field "id" in the file, or delete the file.</source>
            <translation>Ändern Sie das Feld "id" in der Datei, oder löschen Sie die Datei.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/review_keys.py" />
            <source>Change the word at the caret, or the selection</source>
            <translation>Das Wort am Cursor oder die Auswahl ändern</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/transcript_editor.py" />
            <source>Change what was heard…	F2</source>
            <translation>Ändern, was gehört wurde …	F2</translation>
        </message>
        <message>
            <location filename="../../mockvoice/packs/importers/files.py" />
            <location filename="../../mockvoice/packs/reader.py" />
            <source>Check its name and that you may open it.</source>
            <translation>Prüfen Sie den Namen und ob Sie die Datei öffnen dürfen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/interview/presets.py" />
            <location filename="../../mockvoice/packs/reader.py" />
            <source>Check that it is a folder and that you may open it.</source>
            <translation>Prüfen Sie, ob es ein Ordner ist und ob Sie ihn öffnen dürfen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/storage/faults.py" />
            <source>Check that the folder exists, that the disk is connected, and that you may write there.</source>
            <translation>Prüfen Sie, ob es den Ordner gibt, ob der Datenträger angeschlossen ist und ob Sie dort schreiben dürfen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/pack_desk.py" />
            <source>Check that the folder is there and that you may write to it.</source>
            <translation>Prüfen Sie, ob der Ordner da ist und ob Sie darin schreiben dürfen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/export_desk.py" />
            <location filename="../../mockvoice/storage/backup.py" />
            <location filename="../../mockvoice/ui/pdf.py" />
            <source>Check that the folder is there, that you may write to it, and that there is room.</source>
            <translation>Prüfen Sie, ob der Ordner da ist, ob Sie darin schreiben dürfen und ob Platz ist.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/packs/importers/files.py" />
            <source>Check that you may open it.</source>
            <translation>Prüfen Sie, ob Sie es öffnen dürfen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/coach/client.py" />
            <source>Check the address and the port in the settings under Coach.</source>
            <translation>Prüfen Sie Adresse und Anschluss in den Einstellungen unter Coach.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/download.py" />
            <source>Check the connection and try again: the download goes on where it stopped.</source>
            <translation>Prüfen Sie die Verbindung, und versuchen Sie es noch einmal: das Herunterladen geht weiter, wo es stehen blieb.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/strengths.py" />
            <source>Check the measurement</source>
            <translation>Die Messung prüfen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/audio/codec.py" />
            <source>Check the path and its spelling.</source>
            <translation>Prüfen Sie den Pfad und seine Schreibweise.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/audio/codec.py" />
            <source>Check the path and that you may open it.</source>
            <translation>Prüfen Sie den Pfad und ob Sie die Datei öffnen dürfen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/content_changes.py" />
            <source>Check this again, what you said may not be right ({place}): {name}.</source>
            <translation>Prüfen Sie das noch einmal, was Sie sagten, stimmt vielleicht nicht ({place}): {name!s}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/coach/client.py" />
            <source>Check which program listens there.</source>
            <translation>Prüfen Sie, welches Programm dort lauscht.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Chinese</source>
            <translation>Chinesisch</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/approach_changes.py" />
            <location filename="../../mockvoice/reports/strengths.py" />
            <source>Choice</source>
            <translation>Wahl</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/strengths.py" />
            <source>Choices came with their price {where}.</source>
            <translation>Entscheidungen kamen {where} mit ihrem Preis.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/storage/backup.py" />
            <source>Choose a file that was made by “Back up”, or another copy of it.</source>
            <translation>Wählen Sie eine Datei, die mit „Sichern“ entstand, oder eine andere Kopie davon.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/audio/codec.py" />
            <source>Choose a file with a spoken answer in it.</source>
            <translation>Wählen Sie eine Datei mit einer gesprochenen Antwort.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/data_dialogs.py" />
            <source>Choose a file…</source>
            <translation>Datei wählen …</translation>
        </message>
        <message>
            <location filename="../../mockvoice/coach/client.py" />
            <source>Choose a model that it offers in the settings under Coach.</source>
            <translation>Wählen Sie in den Einstellungen unter Coach ein Modell, das er anbietet.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Choose a multilingual speech model such as “base”, or answer in English.</source>
            <translation>Wählen Sie ein mehrsprachiges Erkennungsmodell wie „base“, oder antworten Sie auf Englisch.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/due_card.py" />
            <source>Choose a pack below and answer a few questions aloud. MockVoice brings each question back on the day on which you would begin to forget its answer, and sooner if you missed something.</source>
            <translation>Wählen Sie unten eine Sammlung, und beantworten Sie laut ein paar Fragen. MockVoice bringt jede Frage an dem Tag zurück, an dem Sie ihre Antwort zu vergessen beginnen, und früher, wenn etwas fehlte.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/audio/codec.py" />
            <source>Choose a sound file such as WAV, FLAC, MP3, OGG or M4A that plays in another program.</source>
            <translation>Wählen Sie eine Tondatei wie WAV, FLAC, MP3, OGG oder M4A, die ein anderes Programm abspielt.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/audio/codec.py" />
            <source>Choose a sound file, or a video that has a sound track.</source>
            <translation>Wählen Sie eine Tondatei oder ein Video mit Tonspur.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/review_keys.py" />
            <source>Choose a stretch: less, or to the left</source>
            <translation>Ausschnitt wählen: weniger, oder nach links</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/review_keys.py" />
            <source>Choose a stretch: more, or to the right</source>
            <translation>Ausschnitt wählen: mehr, oder nach rechts</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/shortcuts.py" />
            <source>Choose among alternatives, move in a list or a chart</source>
            <translation>Unter Möglichkeiten wählen, in einer Liste oder einem Diagramm gehen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/whisper.py" />
            <source>Choose another model in the settings, or remove that folder and run “make run” again.</source>
            <translation>Wählen Sie in den Einstellungen ein anderes Modell, oder entfernen Sie diesen Ordner und starten Sie noch einmal „make run“.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/storage/backup.py" />
            <source>Choose another name or folder.</source>
            <translation>Wählen Sie einen anderen Namen oder Ordner.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/voice/process.py" />
            <source>Choose another voice in the settings, or try again.</source>
            <translation>Wählen Sie in den Einstellungen eine andere Stimme, oder versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/voice/process.py" />
            <source>Choose another voice in the settings.</source>
            <translation>Wählen Sie in den Einstellungen eine andere Stimme.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/no_fitting_sessions.py" />
            <source>Choose less above, or look at all of them.</source>
            <translation>Wählen Sie oben weniger aus, oder sehen Sie alle an.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/review_keys.py" />
            <source>Choose no stretch any more</source>
            <translation>Keinen Ausschnitt mehr wählen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/audio/codec.py" />
            <source>Choose one sound file.</source>
            <translation>Wählen Sie eine einzelne Tondatei.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/comparison.py" />
            <source>Choose two answers to the same question.</source>
            <translation>Wählen Sie zwei Antworten auf dieselbe Frage.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/compare.py" />
            <source>Choose two different attempts.</source>
            <translation>Wählen Sie zwei verschiedene Versuche.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/practice_start.py" />
            <source>Chosen at random from the pack. About {count} of speaking.</source>
            <translation>Zufällig aus der Sammlung gewählt. Etwa {count} Sprechen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/strengths.py" />
            <source>Clarify</source>
            <translation>Klären</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/approach.py" />
            <location filename="../../mockvoice/ui/delivery/structure.py" />
            <source>Clarifying questions</source>
            <translation>Klärende Fragen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/comparison_cards.py" />
            <location filename="../../mockvoice/ui/views/progress.py" />
            <location filename="../../mockvoice/ui/widgets/score_header.py" />
            <source>Clarity</source>
            <translation>Klarheit</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/recording.py" />
            <source>Clear enough to judge by.</source>
            <translation>Klar genug für ein Urteil.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/search.py" />
            <source>Clear the search</source>
            <translation>Die Suche leeren</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/main_window.py" />
            <location filename="../../mockvoice/ui/widgets/shortcut_sheet.py" />
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/main_window.py" />
            <source>Close MockVoice?</source>
            <translation>MockVoice schließen?</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/shortcuts.py" />
            <source>Close a window in front, and change nothing</source>
            <translation>Ein Fenster davor schließen und nichts ändern</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/delivery_changes.py" />
            <source>Close each answer with one sentence that sums up what matters.</source>
            <translation>Schließen Sie jede Antwort mit einem Satz, der das Wichtige zusammenfasst.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/audio/output.py" />
            <source>Close other programs that play sound, or choose another loudspeaker in the settings.</source>
            <translation>Schließen Sie andere Programme, die Ton abspielen, oder wählen Sie in den Einstellungen einen anderen Lautsprecher.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/audio/recorder.py" />
            <source>Close other programs that record, allow recording in the system's privacy settings, or choose another microphone in the settings.</source>
            <translation>Schließen Sie andere Programme, die aufnehmen, erlauben Sie das Aufnehmen in den Datenschutzeinstellungen des Systems, oder wählen Sie in den Einstellungen ein anderes Mikrofon.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/trial_process.py" />
            <source>Close other programs, since it may have lacked memory, and measure it again.</source>
            <translation>Schließen Sie andere Programme, denn es kann an Arbeitsspeicher gefehlt haben, und messen Sie noch einmal.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/storage/erasing.py" />
            <source>Close the other program, then erase again.</source>
            <translation>Schließen Sie das andere Programm, und tilgen Sie dann noch einmal.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/storage/faults.py" />
            <source>Close the other program, then try again.</source>
            <translation>Schließen Sie das andere Programm, und versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/transcript_search.py" />
            <source>Close the search</source>
            <translation>Die Suche schließen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/transcript_search.py" />
            <source>Close the search. Key: Esc</source>
            <translation>Die Suche schließen. Taste: Esc</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/structure.py" />
            <source>Close with a sentence that sums up.</source>
            <translation>Schließen Sie mit einem Satz, der zusammenfasst.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/advice.py" />
            <source>Close with one sentence that sums up what matters.</source>
            <translation>Schließen Sie mit einem Satz, der das Wichtige zusammenfasst.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/structure.py" />
            <source>Closes with a summary</source>
            <translation>Schließt mit einer Zusammenfassung</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/fillers.py" />
            <source>Clusters</source>
            <translation>Häufungen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/coach_settings.py" />
            <source>Coach (optional)</source>
            <translation>Coach (auf Wunsch)</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/interviews.py" />
            <source>Coached</source>
            <translation>Begleitet</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/interview_report.py" />
            <source>Coached interview</source>
            <translation>Begleitetes Interview</translation>
        </message>
        <message>
            <location filename="../../assets/interviews/coding-talked-through.yaml" />
            <source>Coding aloud</source>
            <translation>Laut programmieren</translation>
        </message>
        <message>
            <location filename="../../assets/interviews/coding-talked-through.yaml" />
            <location filename="../../assets/interviews/on-site-day.yaml" />
            <source>Coding, talked through</source>
            <translation>Programmieren, laut gedacht</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/concept_row.py" />
            <source>Common mistake: {statement} {correction} {text}</source>
            <translation>Häufiger Fehler: {statement!s} {correction!s} {text!s}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/concept_list.py" />
            <source>Common mistakes you made</source>
            <translation>Häufige Fehler, die Sie machten</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/question_form.py" />
            <source>Common mistakes, and what is right</source>
            <translation>Häufige Fehler, und was richtig ist</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/interview_text.py" />
            <location filename="../../mockvoice/ui/widgets/area_scores.py" />
            <source>Communication</source>
            <translation>Verständigung</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/sessions.py" />
            <source>Compare an answer with an earlier attempt</source>
            <translation>Eine Antwort mit einem früheren Versuch vergleichen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/review.py" />
            <location filename="../../mockvoice/ui/widgets/session_list.py" />
            <source>Compare with an earlier attempt</source>
            <translation>Mit einem früheren Versuch vergleichen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/framework_form.py" />
            <source>Comparison</source>
            <translation>Vergleich</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/speech_settings.py" />
            <source>Compute device</source>
            <translation>Recheneinheit</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/speech_settings.py" />
            <source>Computed on</source>
            <translation>Gerechnet auf</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/columns.py" />
            <location filename="../../mockvoice/ui/widgets/concept_form.py" />
            <source>Concept</source>
            <translation>Kernpunkt</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/comparison_cards.py" />
            <source>Concept by concept</source>
            <translation>Kernpunkt für Kernpunkt</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/accuracy.py" />
            <location filename="../../mockvoice/ui/lanes/lanes.py" />
            <location filename="../../mockvoice/ui/views/progress.py" />
            <location filename="../../mockvoice/ui/widgets/concept_list.py" />
            <source>Concepts</source>
            <translation>Kernpunkte</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/coach_settings.py" />
            <source>Connect</source>
            <translation>Verbinden</translation>
        </message>
        <message>
            <location filename="../../mockvoice/audio/output.py" />
            <source>Connect a loudspeaker or headphones, then play again.</source>
            <translation>Schließen Sie Lautsprecher oder Kopfhörer an, und spielen Sie es noch einmal ab.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/audio/devices.py" />
            <source>Connect a loudspeaker or headphones, then try again; until then the question can be read.</source>
            <translation>Schließen Sie Lautsprecher oder Kopfhörer an, und versuchen Sie es noch einmal; bis dahin können Sie die Frage lesen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/audio/recorder.py" />
            <source>Connect the microphone again, then score what is there or try the question again.</source>
            <translation>Schließen Sie das Mikrofon wieder an; lassen Sie dann bewerten, was da ist, oder beantworten Sie die Frage noch einmal.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/coach_settings.py" />
            <source>Connect to the coach's server</source>
            <translation>Mit dem Server des Coachs verbinden</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/coach_settings.py" />
            <source>Connection</source>
            <translation>Verbindung</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/comparison_cards.py" />
            <location filename="../../mockvoice/ui/views/progress.py" />
            <location filename="../../mockvoice/ui/widgets/score_header.py" />
            <source>Content</source>
            <translation>Inhalt</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/progress.py" />
            <source>Content by topic and week</source>
            <translation>Inhalt nach Thema und Woche</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/progress.py" />
            <source>Content by topic, week by week</source>
            <translation>Inhalt nach Thema, Woche für Woche</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/pace.py" />
            <source>Conversation runs near 210 words a minute and talks near 165; Tauroza and Allison 1990.</source>
            <translation>Gespräche laufen mit etwa 210 Wörtern in der Minute, Vorträge mit etwa 165; Tauroza und Allison 1990.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/your_data.py" />
            <source>Copy the path</source>
            <translation>Den Pfad kopieren</translation>
        </message>
        <message>
            <location filename="../../mockvoice/packs/problems.py" />
            <source>Correct the file and try again; docs/pack-format.md shows how a pack is written.</source>
            <translation>Berichtigen Sie die Datei, und versuchen Sie es noch einmal; docs/pack-format.md zeigt, wie eine Sammlung geschrieben wird.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/settings.py" />
            <source>Count fillers</source>
            <translation>Füllwörter zählen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/filler_lists.py" />
            <source>Count the shipped list</source>
            <translation>Die mitgelieferte Liste zählen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/filler_lists.py" />
            <source>Count these</source>
            <translation>Diese zählen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/marks.py" />
            <source>Counted as {FILLER_NAMES}</source>
            <translation>Gezählt als {FILLER_NAMES}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/reviewing.py" />
            <source>Counted over all your answers. A statement is one concept's verdict, or one word that was or was not counted as a filler. You looked at it when you opened it, played it from its mark, or judged it; you agreed when you let it stand. What you never looked at is not counted.</source>
            <translation>Gezählt über alle Ihre Antworten. Eine Aussage ist das Urteil über einen Kernpunkt, oder ein Wort, das als Füllwort gezählt wurde oder nicht. Sie haben sie angesehen, wenn Sie sie geöffnet, von ihrer Marke aus abgespielt oder beurteilt haben; Sie waren einverstanden, wenn Sie sie stehen ließen. Was Sie nie angesehen haben, zählt nicht.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/filler_lists.py" />
            <source>Counts as a restart.</source>
            <translation>Zählt als Neuanfang.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/filler_lists.py" />
            <source>Counts by the rules that you wrote in the file.</source>
            <translation>Zählt nach den Regeln, die Sie in die Datei geschrieben haben.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/filler_lists.py" />
            <source>Counts wherever you say it, however long.</source>
            <translation>Zählt, wo immer Sie es sagen, wie lang auch immer.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/filler_lists.py" />
            <source>Counts wherever you say it.</source>
            <translation>Zählt, wo immer Sie es sagen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/columns.py" />
            <location filename="../../mockvoice/ui/widgets/concept_row.py" />
            <location filename="../../mockvoice/ui/widgets/marks.py" />
            <source>Covered</source>
            <translation>Genannt</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/strengths.py" />
            <source>Criteria</source>
            <translation>Maßstäbe</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Croatian</source>
            <translation>Kroatisch</translation>
        </message>
        <message>
            <location filename="../../mockvoice/audio/codec.py" />
            <source>Cut the file to the answer itself.</source>
            <translation>Schneiden Sie die Datei auf die Antwort selbst zu.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Czech</source>
            <translation>Tschechisch</translation>
        </message>
        <message>
            <location filename="../../assets/interviews/daily-drill.yaml" />
            <source>Daily drill</source>
            <translation>Tägliche Übung</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Danish</source>
            <translation>Dänisch</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/settings.py" />
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/streak_badge.py" />
            <source>Days on which you answered a question aloud. One missed day in seven is forgiven.</source>
            <translation>Tage, an denen Sie laut eine Frage beantwortet haben. Ein ausgelassener Tag unter sieben wird verziehen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/wording.py" />
            <source>December</source>
            <translation>Dezember</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/approach_changes.py" />
            <source>Decisions</source>
            <translation>Entscheidungen</translation>
        </message>
        <message>
            <location filename="../../assets/interviews/take-home-review.yaml" />
            <source>Defend what you handed in, then the decisions and figures of a project of your own.</source>
            <translation>Verteidigen Sie, was Sie eingereicht haben, dann die Entscheidungen und Zahlen eines eigenen Projekts.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/sessions.py" />
            <location filename="../../mockvoice/ui/widgets/session_list.py" />
            <source>Del</source>
            <translation>Entf</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/interviews.py" />
            <location filename="../../mockvoice/ui/views/packs.py" />
            <location filename="../../mockvoice/ui/views/sessions.py" />
            <location filename="../../mockvoice/ui/widgets/answer_tools.py" />
            <location filename="../../mockvoice/ui/widgets/note_rows.py" />
            <source>Delete</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/data_dialogs.py" />
            <source>Delete everything</source>
            <translation>Alles löschen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/data_dialogs.py" />
            <source>Delete everything?</source>
            <translation>Alles löschen?</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/your_data.py" />
            <source>Delete everything…</source>
            <translation>Alles löschen …</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/your_data.py" />
            <source>Delete it</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/your_data.py" />
            <source>Delete older sound?</source>
            <translation>Älteren Ton löschen?</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/session_list.py" />
            <source>Delete session</source>
            <translation>Sitzung löschen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/answer_tools.py" />
            <source>Delete the answer…</source>
            <translation>Antwort löschen …</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/note_rows.py" />
            <source>Delete the note {place_of}: {name}</source>
            <translation>Die Notiz {place_of} löschen: {name!s}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/pack_editor.py" />
            <source>Delete the question</source>
            <translation>Frage löschen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/session_list.py" />
            <source>Delete the session</source>
            <translation>Die Sitzung löschen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/answer_tools.py" />
            <source>Delete the sound of this answer?</source>
            <translation>Den Ton dieser Antwort löschen?</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/answer_tools.py" />
            <source>Delete the sound…</source>
            <translation>Ton löschen …</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/answer_tools.py" />
            <source>Delete this answer or its sound</source>
            <translation>Diese Antwort oder ihren Ton löschen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/answer_tools.py" />
            <source>Delete this answer?</source>
            <translation>Diese Antwort löschen?</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/sessions.py" />
            <source>Delete this session</source>
            <translation>Diese Sitzung löschen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/notes_card.py" />
            <source>Deleted the {what} {place_of}: {name_of}</source>
            <translation>{what} {place_of} gelöscht: {name_of!s}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/sessions.py" />
            <source>Deleted “{pack_title}” of {when} with {answers}.</source>
            <translation>„{pack_title!s}“, {when}, mit {answers} gelöscht.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/pack_editor.py" />
            <source>Deleted “{short}”.</source>
            <translation>„{short!s}“ gelöscht.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/packs.py" />
            <source>Deleted “{title}”. Answers to its questions stay in the history.</source>
            <translation>„{title!s}“ gelöscht. Antworten auf die Fragen darin bleiben im Verlauf.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/your_data.py" />
            <source>Deleted, not yet erased</source>
            <translation>Gelöscht, noch nicht getilgt</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/your_data.py" />
            <source>Deletes the whole history for good.</source>
            <translation>Löscht den ganzen Verlauf endgültig.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/your_data.py" />
            <source>Deleting…</source>
            <translation>Wird gelöscht …</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/compare.py" />
            <source>Delivery</source>
            <translation>Vortrag</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/delivery_panel.py" />
            <source>Delivery in detail</source>
            <translation>Vortrag im Einzelnen</translation>
        </message>
        <message>
            <location filename="../../assets/interviews/ml-depth.yaml" />
            <source>Depth</source>
            <translation>Tiefe</translation>
        </message>
        <message>
            <location filename="../../assets/interviews/system-design.yaml" />
            <source>Design systems aloud, from the first question back to the client to serving, monitoring and what it costs.</source>
            <translation>Entwerfen Sie laut Systeme, von der ersten Rückfrage an den Auftraggeber bis zu Betrieb, Überwachung und Kosten.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/settings.py" />
            <source>Deutsch</source>
            <translation>Deutsch</translation>
        </message>
        <message>
            <location filename="../../mockvoice/packs/questions.py" />
            <source>Did you mean {either}?</source>
            <translation>Meinten Sie {either}?</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/question_form.py" />
            <source>Difficulty</source>
            <translation>Schwierigkeit</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/recovery.py" />
            <source>Discard</source>
            <translation>Verwerfen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/recovery.py" />
            <source>Discard this recording?</source>
            <translation>Diese Aufnahme verwerfen?</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/recovery.py" />
            <source>Discard: {question_text}</source>
            <translation>Verwerfen: {question_text!s}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/recovery.py" />
            <source>Discard…</source>
            <translation>Verwerfen …</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/notice.py" />
            <source>Dismiss</source>
            <translation>Ausblenden</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/notice.py" />
            <source>Dismiss: {text}</source>
            <translation>Ausblenden: {text}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/packs/library.py" />
            <source>Divide it into several packs.</source>
            <translation>Teilen Sie sie in mehrere Sammlungen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/code_pane.py" />
            <source>Do not run them</source>
            <translation>Nicht ausführen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/model_rows.py" />
            <source>Download</source>
            <translation>Herunterladen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/speech_settings.py" />
            <source>Download, import, measure or remove them.</source>
            <translation>Herunterladen, importieren, messen oder entfernen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/weak_spots.py" />
            <source>Drill this</source>
            <translation>Das üben</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/weak_spots.py" />
            <source>Drill this: {sentence}</source>
            <translation>Das üben: {sentence}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/practice_today.py" />
            <source>Drill: {shortened}</source>
            <translation>Übung: {shortened!s}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/sessions.py" />
            <source>Drop to import the recording.</source>
            <translation>Zum Importieren der Aufnahme loslassen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/packs.py" />
            <source>Drop to import.</source>
            <translation>Zum Importieren loslassen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/due_card.py" />
            <source>Due questions, weak spots and new questions in turn.</source>
            <translation>Fällige Fragen, Schwachstellen und neue Fragen im Wechsel.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/progress.py" />
            <location filename="../../mockvoice/ui/widgets/due_card.py" />
            <source>Due today</source>
            <translation>Heute fällig</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/due_card.py" />
            <source>Due today: {count}</source>
            <translation>Heute fällig: {count}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Dutch</source>
            <translation>Niederländisch</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/pace.py" />
            <source>Easy to follow: {good} is good in an interview.</source>
            <translation>Leicht zu verfolgen: {good} sind in einem Interview gut.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/packs.py" />
            <location filename="../../mockvoice/ui/widgets/note_rows.py" />
            <source>Edit</source>
            <translation>Bearbeiten</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/note_rows.py" />
            <source>Edit the note {place_of}: {name}</source>
            <translation>Die Notiz {place_of} bearbeiten: {name!s}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/pack_questions.py" />
            <source>Edit this pack</source>
            <translation>Diese Sammlung bearbeiten</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/fillers.py" />
            <location filename="../../mockvoice/ui/views/patterns.py" />
            <source>Elsewhere</source>
            <translation>Anderswo</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <location filename="../../mockvoice/transcription/offers.py" />
            <location filename="../../mockvoice/ui/views/settings.py" />
            <source>English</source>
            <translation>Englisch</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/model_rows.py" />
            <source>English only</source>
            <translation>nur Englisch</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/interviews.py" />
            <location filename="../../mockvoice/ui/views/practice_start.py" />
            <source>Enter</source>
            <translation>Eingabe</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/chart.py" />
            <source>Enter opens the answer.</source>
            <translation>Die Eingabetaste öffnet die Antwort.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/transcript_editor.py" />
            <source>Enter plays from the word at the caret, F2 changes the word or selection, X says whether it is a filler.</source>
            <translation>Die Eingabetaste spielt ab dem Wort am Cursor, F2 ändert Wort oder Auswahl, X sagt, ob es ein Füllwort ist.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/transcript_view.py" />
            <source>Enter plays from the word at the caret.</source>
            <translation>Die Eingabetaste spielt ab dem Wort am Cursor.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/concept_row.py" />
            <source>Enter shows or hides the words that prove it, and lets you judge it yourself.</source>
            <translation>Die Eingabetaste zeigt oder verbirgt die Wörter, die es belegen, und lässt Sie selbst urteilen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/transcript_editor.py" />
            <source>Enter takes it and scores the answer again, Escape leaves it as it was.</source>
            <translation>Die Eingabetaste übernimmt es und bewertet die Antwort neu, Escape lässt es, wie es war.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/your_data.py" />
            <source>Erase</source>
            <translation>Tilgen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/your_data.py" />
            <source>Erase for good?</source>
            <translation>Endgültig tilgen?</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/your_data.py" />
            <source>Erase now</source>
            <translation>Jetzt tilgen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/your_data.py" />
            <source>Erased for good: {answers} and {sounds}.</source>
            <translation>Endgültig getilgt: {answers} und {sounds}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/your_data.py" />
            <source>Erasing…</source>
            <translation>Wird getilgt …</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/code_results.py" />
            <source>Error</source>
            <translation>Fehler</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/shortcuts.py" />
            <location filename="../../mockvoice/ui/views/interview.py" />
            <location filename="../../mockvoice/ui/views/review_keys.py" />
            <location filename="../../mockvoice/ui/views/search.py" />
            <location filename="../../mockvoice/ui/widgets/note_rows.py" />
            <location filename="../../mockvoice/ui/widgets/rest_page.py" />
            <location filename="../../mockvoice/ui/widgets/shortcut_sheet.py" />
            <source>Esc</source>
            <translation>Esc</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/accuracy.py" />
            <source>Essential concepts</source>
            <translation>Wesentliche Kernpunkte</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Estonian</source>
            <translation>Estnisch</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/interview.py" />
            <source>Every answer that you gave is kept in Sessions.</source>
            <translation>Jede Antwort, die Sie gegeben haben, bleibt unter Sitzungen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/interview.py" />
            <source>Every answer that you gave is kept, and you can go on with this interview from where you are.</source>
            <translation>Jede Antwort, die Sie gegeben haben, bleibt, und Sie können mit diesem Interview weitermachen, wo Sie sind.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/models.py" />
            <source>Every model that MockVoice knows is on this computer.</source>
            <translation>Jedes Modell, das MockVoice kennt, ist auf diesem Computer.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/wish_bar.py" />
            <location filename="../../mockvoice/ui/widgets/your_data.py" />
            <source>Everything</source>
            <translation>Alles</translation>
        </message>
        <message>
            <location filename="../../mockvoice/export_desk.py" />
            <source>Everything as JSON</source>
            <translation>Alles als JSON</translation>
        </message>
        <message>
            <location filename="../../mockvoice/storage/answers.py" />
            <location filename="../../mockvoice/storage/history_rows.py" />
            <location filename="../../mockvoice/storage/notes.py" />
            <location filename="../../mockvoice/storage/recordings.py" />
            <source>Everything else is untouched.</source>
            <translation>Alles andere ist unberührt.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/card.py" />
            <source>Everything happens on this computer. Nothing of what you say or hear leaves it.</source>
            <translation>Alles geschieht auf diesem Computer. Nichts von dem, was Sie sagen oder hören, verlässt ihn.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/pack_editor.py" />
            <source>Everything is as it should be.</source>
            <translation>Alles ist, wie es sein soll.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/model_rows.py" />
            <source>Everything is here. Checking every file …</source>
            <translation>Alles ist da. Jede Datei wird geprüft …</translation>
        </message>
        <message>
            <location filename="../../mockvoice/app.py" />
            <source>Everything is kept in {database_path}.</source>
            <translation>Alles bleibt in {database_path!s}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/practice_start.py" />
            <source>Everything is ready.</source>
            <translation>Alles ist bereit.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/storage/faults.py" />
            <source>Everything that was saved before is still there.</source>
            <translation>Alles zuvor Gespeicherte ist noch da.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/your_data.py" />
            <source>Everything was deleted ({size}). The history is empty.</source>
            <translation>Alles wurde gelöscht ({size}). Der Verlauf ist leer.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/main_window.py" />
            <source>Everywhere</source>
            <translation>Überall</translation>
        </message>
        <message>
            <location filename="../../assets/interviews/explain-to-a-stakeholder.yaml" />
            <source>Explain figures, errors and limits to people without the background, who have to decide something by them.</source>
            <translation>Erklären Sie Zahlen, Fehler und Grenzen Leuten ohne Vorwissen, die danach etwas entscheiden müssen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/content_changes.py" />
            <source>Explain in a full sentence what you only touched: {names}.</source>
            <translation>Erklären Sie in einem ganzen Satz, was Sie nur berührt haben: {names!s}.</translation>
        </message>
        <message>
            <location filename="../../assets/interviews/explain-to-a-stakeholder.yaml" />
            <source>Explain to a stakeholder</source>
            <translation>Fachfremden erklären</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/packs.py" />
            <location filename="../../mockvoice/ui/widgets/export_menu.py" />
            <source>Export</source>
            <translation>Exportieren</translation>
        </message>
        <message>
            <location filename="../../mockvoice/export_desk.py" />
            <source>Export its report or its words instead.</source>
            <translation>Exportieren Sie stattdessen den Bericht oder die Wörter.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/pack_questions.py" />
            <source>Export selection…</source>
            <translation>Auswahl exportieren …</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/pack_questions.py" />
            <source>Export the ticked questions</source>
            <translation>Die angehakten Fragen exportieren</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/answer_tools.py" />
            <source>Export this answer</source>
            <translation>Diese Antwort exportieren</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/sessions.py" />
            <source>Export this session</source>
            <translation>Diese Sitzung exportieren</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/export_dialog.py" />
            <source>Export “{title}”</source>
            <translation>„{title!s}“ exportieren</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/packs.py" />
            <location filename="../../mockvoice/ui/widgets/export_menu.py" />
            <source>Export…</source>
            <translation>Exportieren …</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/voice.py" />
            <source>Fall at sentence ends</source>
            <translation>Abfall am Satzende</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Faroese</source>
            <translation>Färöisch</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/review_keys.py" />
            <source>Faster</source>
            <translation>Schneller</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/pace.py" />
            <source>Fastest</source>
            <translation>Am schnellsten</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/wording.py" />
            <source>February</source>
            <translation>Februar</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/progress.py" />
            <source>Fewest fillers a minute</source>
            <translation>Wenigste Füllwörter in der Minute</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/comparison_cards.py" />
            <location filename="../../mockvoice/ui/delivery/fillers.py" />
            <location filename="../../mockvoice/ui/widgets/filler_lists.py" />
            <source>Filled pauses</source>
            <translation>Gefüllte Pausen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/lanes/lanes.py" />
            <source>Filled pauses, filler words, repetitions and restarts, each a tick.</source>
            <translation>Gefüllte Pausen, Füllwörter, Wiederholungen und Neuanfänge, je ein Strich.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/patterns.py" />
            <source>Filler</source>
            <translation>Füllwort</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/fillers.py" />
            <location filename="../../mockvoice/ui/widgets/filler_lists.py" />
            <source>Filler words</source>
            <translation>Füllwörter</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/marks.py" />
            <source>Filler: “{written}”</source>
            <translation>Füllwort: „{written!s}“</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/communication.py" />
            <location filename="../../mockvoice/ui/delivery/fillers.py" />
            <location filename="../../mockvoice/ui/lanes/lanes.py" />
            <location filename="../../mockvoice/ui/views/settings.py" />
            <location filename="../../mockvoice/ui/widgets/live_pane.py" />
            <source>Fillers</source>
            <translation>Füllwörter</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/comparison_cards.py" />
            <location filename="../../mockvoice/ui/views/progress.py" />
            <source>Fillers a minute</source>
            <translation>Füllwörter in der Minute</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/filler_words.py" />
            <location filename="../../mockvoice/analysis/own_fillers.py" />
            <source>Fillers are counted by the list that ships with MockVoice; your file was left as it is.</source>
            <translation>Füllwörter werden nach der Liste gezählt, die mit MockVoice kommt; Ihre Datei blieb, wie sie war.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/speech_settings.py" />
            <source>Fillers are known for English; for another language the list is yours to add.</source>
            <translation>Füllwörter sind für Englisch bekannt; für eine andere Sprache füllen Sie die Liste selbst.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/pdf.py" />
            <source>Fillers are underlined with dots; ideas of a good answer with a line, where they were said in part with dashes, and with a wave where what was said is not right.</source>
            <translation>Füllwörter sind gepunktet unterstrichen; Gedanken einer guten Antwort mit einer Linie, wo sie nur zum Teil gesagt wurden gestrichelt, und mit einer Welle, wo das Gesagte nicht richtig ist.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/progress.py" />
            <source>Fillers over time</source>
            <translation>Füllwörter im Lauf der Zeit</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/patterns.py" />
            <source>Fillers, and where they come</source>
            <translation>Füllwörter, und wo sie kommen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/sessions.py" />
            <source>Filter</source>
            <translation>Filter</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/question_choice.py" />
            <source>Find a question</source>
            <translation>Eine Frage suchen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/pack_questions.py" />
            <source>Find among the questions</source>
            <translation>Unter den Fragen suchen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/search.py" />
            <source>Find what you said</source>
            <translation>Finden, was Sie gesagt haben</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/coach_settings.py" />
            <source>Finds the server and its models.</source>
            <translation>Findet den Server und seine Modelle.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/interview.py" />
            <source>Finish</source>
            <translation>Beenden</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/advice.py" />
            <source>Finish a phrase before you change it: {count} repetitions and restarts.</source>
            <translation>Beenden Sie einen Satzteil, bevor Sie ihn ändern: {count} Wiederholungen und Neuanfänge.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/interview.py" />
            <source>Finish answer</source>
            <translation>Antwort beenden</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/interrupted_card.py" />
            <source>Finish it</source>
            <translation>Abschließen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/interrupted_card.py" />
            <source>Finish without going on: {title}</source>
            <translation>Abschließen, ohne weiterzumachen: {title!s}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Finnish</source>
            <translation>Finnisch</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/pauses.py" />
            <source>First word, runs</source>
            <translation>Erstes Wort, Läufe</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/review_keys.py" />
            <source>Five seconds back</source>
            <translation>Fünf Sekunden zurück</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/review_keys.py" />
            <source>Five seconds forward</source>
            <translation>Fünf Sekunden vor</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/transcript_card.py" />
            <source>Follow</source>
            <translation>Mitlaufen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/transcript_card.py" />
            <source>Follow (paused)</source>
            <translation>Mitlaufen (angehalten)</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/settings.py" />
            <source>Font size</source>
            <translation>Schriftgröße</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/your_data.py" />
            <source>For 30 days</source>
            <translation>30 Tage lang</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/your_data.py" />
            <source>For 90 days</source>
            <translation>90 Tage lang</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/your_data.py" />
            <source>For a year</source>
            <translation>Ein Jahr lang</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/your_data.py" />
            <source>For ever</source>
            <translation>Für immer</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/models.py" />
            <source>For this computer</source>
            <translation>Für diesen Computer</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/custom_interview.py" />
            <source>For whom</source>
            <translation>Für wen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/your_data.py" />
            <source>For {keep_days} days</source>
            <translation>{keep_days} Tage lang</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/framework_form.py" />
            <source>Framework</source>
            <translation>Gerüst</translation>
        </message>
        <message>
            <location filename="../../mockvoice/storage/faults.py" />
            <location filename="../../mockvoice/storage/snapshot.py" />
            <source>Free some space, then try again.</source>
            <translation>Schaffen Sie Platz, und versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>French</source>
            <translation>Französisch</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/filler_lists.py" />
            <source>Fresh starts</source>
            <translation>Neue Anläufe</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/wording.py" />
            <source>Friday</source>
            <translation>Freitag</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/pauses.py" />
            <source>From 250 ms, after de Jong and Bosker 2013; long from 1 s, by convention.</source>
            <translation>Ab 250 ms, nach de Jong und Bosker 2013; lang ab 1 s, nach Übereinkunft.</translation>
        </message>
        <message>
            <location filename="../../assets/interviews/system-design.yaml" />
            <source>From a blank page</source>
            <translation>Vom leeren Blatt aus</translation>
        </message>
        <message>
            <location filename="../../assets/interviews/ml-breadth.yaml" />
            <source>From data and models to shipping and business cases, a different corner of the field with every question.</source>
            <translation>Von Daten und Modellen bis zu Auslieferung und Geschäftsfällen, mit jeder Frage eine andere Ecke des Fachs.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/chart.py" />
            <source>From mark to mark in a chart</source>
            <translation>Von Punkt zu Punkt in einem Diagramm</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/pauses.py" />
            <source>From one silent pause to the next.</source>
            <translation>Von einer stillen Pause zur nächsten.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/interviews.py" />
            <source>From packs, topics and difficulty of your choice.</source>
            <translation>Aus Sammlungen, Themen und Schwierigkeit Ihrer Wahl.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/model_offer.py" />
            <source>From the next answer on {title} writes down what you say.</source>
            <translation>Ab der nächsten Antwort schreibt {title!s} auf, was Sie sagen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/concept_list.py" />
            <source>From the sentences of the strong answer, for you to change and to accept</source>
            <translation>Aus den Sätzen der starken Antwort, zum Ändern und Annehmen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/patterns.py" />
            <source>From {FEWEST_ANSWERS} answers on, patterns show here: which fillers you use and where, words that you overuse, hedges, long sentences, and how your answers begin and end. Choose a longer time, or practise a little more.</source>
            <translation>Ab {FEWEST_ANSWERS} Antworten zeigen sich hier Muster: welche Füllwörter Sie verwenden und wo, welche Wörter Sie zu oft sagen, Abschwächungen, lange Sätze, und wie Ihre Antworten anfangen und enden. Wählen Sie eine längere Zeit, oder üben Sie noch etwas.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/patterns.py" />
            <source>From {latest}{count} with {words} words.</source>
            <translation>Aus {latest}{count} mit {words} Wörtern.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/scores.py" />
            <location filename="../../mockvoice/reports/result.py" />
            <source>From {listed} only; not measured: {listed2}</source>
            <translation>Nur aus {listed}; nicht gemessen: {listed2}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/comparison_cards.py" />
            <source>Gained</source>
            <translation>Gewonnen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Galician</source>
            <translation>Galicisch</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Georgian</source>
            <translation>Georgisch</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>German</source>
            <translation>Deutsch</translation>
        </message>
        <message>
            <location filename="../../mockvoice/app.py" />
            <source>Getting ready.</source>
            <translation>Wird vorbereitet.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Give a code such as en, de or es, or auto.</source>
            <translation>Geben Sie ein Kürzel wie en, de oder es an, oder auto.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/models.py" />
            <source>Give a folder converted for CTranslate2.</source>
            <translation>Geben Sie einen Ordner an, der für CTranslate2 umgewandelt wurde.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/packs/questions.py" />
            <source>Give an object with at least "id" and "text".</source>
            <translation>Geben Sie ein Objekt mit mindestens "id" und "text" an.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/packs/questions.py" />
            <source>Give each concept its own id.</source>
            <translation>Geben Sie jedem Kernpunkt eine eigene Kennung.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/interview/presets.py" />
            <source>Give one of 1 to 120 characters.</source>
            <translation>Geben Sie einen mit 1 bis 120 Zeichen an.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/export_desk.py" />
            <source>Give the file one of these endings: {words}.</source>
            <translation>Geben Sie der Datei eine dieser Endungen: {words}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/models.py" />
            <source>Give the folder that holds model.bin.</source>
            <translation>Geben Sie den Ordner an, der model.bin enthält.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/models.py" />
            <source>Give the new one another name with --name.</source>
            <translation>Geben Sie dem neuen mit --name einen anderen Namen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/interviews.py" />
            <source>Give the number of an earlier interview to have the same again.</source>
            <translation>Geben Sie die Nummer eines früheren Interviews an, um dasselbe noch einmal zu haben.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/storage/backup.py" />
            <source>Give the passphrase that it was made with.</source>
            <translation>Geben Sie die Passphrase an, mit der sie gemacht wurde.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/packs/library.py" />
            <source>Give your pack another id.</source>
            <translation>Geben Sie Ihrer Sammlung eine andere Kennung.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/review.py" />
            <source>Go back to the sessions when you like.</source>
            <translation>Gehen Sie zu den Sitzungen zurück, wann Sie mögen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/interview.py" />
            <location filename="../../mockvoice/ui/views/pack_editor.py" />
            <location filename="../../mockvoice/ui/widgets/interrupted_card.py" />
            <location filename="../../mockvoice/ui/widgets/rest_page.py" />
            <source>Go on</source>
            <translation>Weiter</translation>
        </message>
        <message>
            <location filename="../../mockvoice/storage/faults.py" />
            <source>Go on in that window, or close it and start MockVoice again.</source>
            <translation>Machen Sie in jenem Fenster weiter, oder schließen Sie es und starten Sie MockVoice neu.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/main_window.py" />
            <source>Go on recording</source>
            <translation>Weiter aufnehmen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/interrupted_card.py" />
            <source>Go on where you stopped</source>
            <translation>Weitermachen, wo Sie aufhörten</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/interrupted_card.py" />
            <source>Go on: {title}</source>
            <translation>Weitermachen: {title!s}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/code_results.py" />
            <source>Go to line {line}</source>
            <translation>Zu Zeile {line}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/note_rows.py" />
            <source>Go to the note {place_of}: {name}</source>
            <translation>Zur Notiz {place_of}: {name!s}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/attempt_strip.py" />
            <source>Goes to the same moment of the other attempt and back. Key: A</source>
            <translation>Geht zur selben Stelle des anderen Versuchs und zurück. Taste: A</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/interview_report.py" />
            <source>Good to know</source>
            <translation>Gut zu wissen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Greek</source>
            <translation>Griechisch</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Gujarati</source>
            <translation>Gujarati</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Haitian Creole</source>
            <translation>Haitianisches Kreol</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/scores.py" />
            <source>Half content; the other half clarity, pacing and structure</source>
            <translation>Zur Hälfte Inhalt; die andere Hälfte Klarheit, Sprechtempo und Aufbau</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/result.py" />
            <source>Half technical accuracy, a quarter each problem solving and communication</source>
            <translation>Zur Hälfte fachliche Richtigkeit, je ein Viertel Problemlösung und Verständigung</translation>
        </message>
        <message>
            <location filename="../../assets/interviews/ml-depth.yaml" />
            <source>Hard questions about how models work and why they fail, with up to two follow-ups each.</source>
            <translation>Schwere Fragen, wie Modelle arbeiten und warum sie versagen, mit je bis zu zwei Nachfragen.</translation>
        </message>
        <message>
            <location filename="../../assets/interviews/system-design.yaml" />
            <source>Hard spots</source>
            <translation>Schwierige Stellen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/voice.py" />
            <source>Hardly any word stands out from the background.</source>
            <translation>Kaum ein Wort hebt sich vom Hintergrund ab.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Hausa</source>
            <translation>Hausa</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Hawaiian</source>
            <translation>Hawaiisch</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/question_form.py" />
            <location filename="../../mockvoice/ui/widgets/voice_settings.py" />
            <source>Hear it</source>
            <translation>Anhören</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/question_card.py" />
            <source>Hear it again</source>
            <translation>Noch einmal hören</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/attempt_strip.py" />
            <source>Hear the other attempt</source>
            <translation>Den anderen Versuch hören</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/review_keys.py" />
            <source>Hear the same moment of another attempt</source>
            <translation>Dieselbe Stelle eines anderen Versuchs hören</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/playback_bar.py" />
            <source>Hear the same moment of another attempt. Key: A</source>
            <translation>Dieselbe Stelle eines anderen Versuchs hören. Taste: A</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/fillers.py" />
            <source>Heard with {n} % certainty</source>
            <translation>Mit {n} % Sicherheit gehört</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/marks.py" />
            <source>Heard: “{heard_text}”</source>
            <translation>Gehört: „{heard_text!s}“</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/transcript_card.py" />
            <source>Hears and scores the recording anew, with the speech model of the settings. What you changed is kept where the same words are heard again.</source>
            <translation>Hört und bewertet die Aufnahme neu, mit dem Erkennungsmodell der Einstellungen. Was Sie geändert haben, bleibt, wo dieselben Wörter wieder gehört werden.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Hebrew</source>
            <translation>Hebräisch</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/patterns.py" />
            <source>Hedge</source>
            <translation>Abschwächung</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/patterns.py" />
            <source>Hedges</source>
            <translation>Abschwächungen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/app.py" />
            <source>Hello. This is how I will read the questions to you.</source>
            <translation>Guten Tag. So lese ich Ihnen die Fragen vor.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/round_rows.py" />
            <source>Hide</source>
            <translation>Verbergen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/advice_list.py" />
            <source>Hide the strong answer</source>
            <translation>Die starke Antwort verbergen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/progress.py" />
            <source>Highest clarity score</source>
            <translation>Höchste Punktzahl für Klarheit</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/progress.py" />
            <source>Highest content score</source>
            <translation>Höchste Punktzahl für Inhalt</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/progress.py" />
            <source>Highest overall score</source>
            <translation>Höchste Gesamtpunktzahl</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Hindi</source>
            <translation>Hindi</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/question_form.py" />
            <source>Hints</source>
            <translation>Hinweise</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/your_data.py" />
            <source>History</source>
            <translation>Verlauf</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/your_data.py" />
            <source>History file</source>
            <translation>Verlaufsdatei</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/waveform.py" />
            <source>Home / End</source>
            <translation>Pos1 / Ende</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/question_form.py" />
            <source>How a good answer is built</source>
            <translation>Wie eine gute Antwort aufgebaut ist</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/playback_bar.py" />
            <source>How fast it is played; the pitch stays. [ is slower, ] faster</source>
            <translation>Wie schnell abgespielt wird; die Tonhöhe bleibt. [ ist langsamer, ] schneller</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/progress.py" />
            <source>How fast the answers are</source>
            <translation>Wie schnell die Antworten sind</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/custom_interview.py" />
            <source>How hard</source>
            <translation>Wie schwer</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/how_it_goes.py" />
            <source>How it goes</source>
            <translation>So geht es</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/interviews.py" />
            <source>How it is held</source>
            <translation>Wie es geführt wird</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/question_form.py" />
            <source>How it is read aloud</source>
            <translation>Wie es vorgelesen wird</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/practice_settings.py" />
            <source>How likely you still know an answer on the day its question comes back. Higher brings questions back sooner, and so makes more practice each day; 90 % suits most.</source>
            <translation>Wie wahrscheinlich Sie eine Antwort an dem Tag noch wissen, an dem ihre Frage wiederkommt. Höher bringt Fragen früher zurück und macht so mehr Übung am Tag; 90 % passen meist.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/custom_interview.py" />
            <source>How long</source>
            <translation>Wie lang</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/your_data.py" />
            <source>How long sound is kept</source>
            <translation>Wie lange Ton bleibt</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/lanes/lanes.py" />
            <source>How loud it is, in dB below the loudest that can be recorded.</source>
            <translation>Wie laut es ist, in dB unter dem Lautesten, das aufgenommen werden kann.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/practice_start.py" />
            <source>How many questions?</source>
            <translation>Wie viele Fragen?</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/answer_card.py" />
            <source>How much of the answer is written down</source>
            <translation>Wie viel der Antwort aufgeschrieben ist</translation>
        </message>
        <message>
            <location filename="../../mockvoice/voice/choice.py" />
            <source>How natural voices are installed stands in docs/install.md; or choose another voice in the settings.</source>
            <translation>Wie natürliche Stimmen installiert werden, steht in docs/install.md; oder wählen Sie in den Einstellungen eine andere Stimme.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/concept_form.py" />
            <source>How people say it</source>
            <translation>Wie man es sagt</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/concept_form.py" />
            <source>How people say it, a sentence a line</source>
            <translation>Wie man es sagt, ein Satz je Zeile</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/lanes/lanes.py" />
            <source>How the voice moves, in semitones around its own middle; a flat line sounds monotonous.</source>
            <translation>Wie sich die Stimme bewegt, in Halbtönen um ihre eigene Mitte; eine flache Linie klingt eintönig.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/patterns.py" />
            <source>How these answers end was not measured.</source>
            <translation>Wie diese Antworten enden, wurde nicht gemessen.</translation>
        </message>
        <message>
            <location filename="../../assets/interviews/behavioural.yaml" />
            <location filename="../../assets/interviews/on-site-day.yaml" />
            <source>How you work</source>
            <translation>Wie Sie arbeiten</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/patterns.py" />
            <source>How your answers begin</source>
            <translation>Wie Ihre Antworten anfangen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/patterns.py" />
            <source>How your answers end</source>
            <translation>Wie Ihre Antworten enden</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/filler_lists.py" />
            <source>However long they are drawn.</source>
            <translation>Wie lang sie auch gezogen sind.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Hungarian</source>
            <translation>Ungarisch</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/strengths.py" />
            <source>Hypotheses</source>
            <translation>Vermutungen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/answer_card.py" />
            <source>I hear nothing from the microphone. Check that it is plugged in and not muted, or choose another one in Settings; the recording goes on.</source>
            <translation>Vom Mikrofon höre ich nichts. Prüfen Sie, ob es angeschlossen und nicht stumm ist, oder wählen Sie in den Einstellungen ein anderes; die Aufnahme läuft weiter.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/concept_row.py" />
            <source>I see it otherwise</source>
            <translation>Ich sehe es anders</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Icelandic</source>
            <translation>Isländisch</translation>
        </message>
        <message>
            <location filename="../../mockvoice/storage/erasing.py" />
            <source>If you have a backup from an earlier day, it may be there.</source>
            <translation>Wenn Sie eine ältere Sicherung haben, ist es vielleicht dort.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/audio/codec.py" />
            <source>If you have a copy of the history file from an earlier day, the recording may be whole there.</source>
            <translation>Wenn Sie eine ältere Kopie der Verlaufsdatei haben, ist die Aufnahme dort vielleicht ganz.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/coach_settings.py" />
            <source>If you run a language model on this computer, with Ollama, llama.cpp or LM Studio, it can word follow-up questions and a paragraph of feedback. It never changes a score. Only a server on this computer is asked.</source>
            <translation>Wenn auf diesem Computer ein Sprachmodell läuft, mit Ollama, llama.cpp oder LM Studio, kann es Nachfragen und einen Absatz Rückmeldung formulieren. Punkte ändert es nie. Nur ein Server auf diesem Computer wird gefragt.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/import_recording.py" />
            <source>Import</source>
            <translation>Importieren</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/models.py" />
            <source>Import a folder…</source>
            <translation>Ordner importieren …</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/import_recording.py" />
            <location filename="../../mockvoice/ui/views/sessions.py" />
            <source>Import a recording</source>
            <translation>Eine Aufnahme importieren</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/models.py" />
            <source>Import a speech model: choose the folder that holds model.bin</source>
            <translation>Erkennungsmodell importieren: wählen Sie den Ordner, der model.bin enthält</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/packs.py" />
            <location filename="../../mockvoice/ui/widgets/import_preview.py" />
            <source>Import questions</source>
            <translation>Fragen importieren</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/import_recording.py" />
            <source>Import recording {words} of {count}</source>
            <translation>Aufnahme {words} von {count} importieren</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/sessions.py" />
            <source>Import recordings</source>
            <translation>Aufnahmen importieren</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/import_preview.py" />
            <source>Import {count}</source>
            <translation>{count} importieren</translation>
        </message>
        <message>
            <location filename="../../mockvoice/packs/drafts.py" />
            <source>Imported questions</source>
            <translation>Importierte Fragen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/storage/imports.py" />
            <location filename="../../mockvoice/ui/widgets/session_filter_bar.py" />
            <source>Imported recordings</source>
            <translation>Importierte Aufnahmen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/packs.py" />
            <source>Imported {count} into {titles}.</source>
            <translation>{count} in {titles!s} importiert.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/model_rows.py" />
            <source>Importing: {copied}.</source>
            <translation>Import: {copied}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/packs.py" />
            <location filename="../../mockvoice/ui/views/sessions.py" />
            <source>Import…</source>
            <translation>Importieren …</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/fillers.py" />
            <source>In 100 words</source>
            <translation>Auf 100 Wörter</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/patterns.py" />
            <source>In all</source>
            <translation>Insgesamt</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/patterns.py" />
            <source>In answers</source>
            <translation>In Antworten</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/pauses.py" />
            <source>In mid-clause</source>
            <translation>Mitten im Satzteil</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/question_card.py" />
            <location filename="../../mockvoice/ui/widgets/question_form.py" />
            <source>In other words</source>
            <translation>In anderen Worten</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/columns.py" />
            <source>In part</source>
            <translation>Zum Teil</translation>
        </message>
        <message>
            <location filename="../../assets/interviews/explain-to-a-stakeholder.yaml" />
            <source>In plain words</source>
            <translation>In einfachen Worten</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/pace.py" />
            <source>In syllables</source>
            <translation>In Silben</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/model_rows.py" />
            <source>In use</source>
            <translation>In Gebrauch</translation>
        </message>
        <message>
            <location filename="../../mockvoice/readiness.py" />
            <source>In use: {name}.</source>
            <translation>In Gebrauch: {name!s}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/content_changes.py" />
            <source>In {place}, go on to this: {names}.</source>
            <translation>Gehen Sie bei {place} weiter, bis hierhin: {names!s}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/content_changes.py" />
            <source>In {place}, say what it turns on: {names}.</source>
            <translation>Sagen Sie bei {place}, worauf es ankommt: {names!s}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Indonesian</source>
            <translation>Indonesisch</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/pauses.py" />
            <source>Inside a thought: these are heard as hesitation.</source>
            <translation>Mitten im Gedanken: diese klingen nach Zögern.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/voice/process.py" />
            <source>Install a speech engine (on Debian and Ubuntu: sudo apt install espeak-ng), then start again.</source>
            <translation>Installieren Sie ein Sprechprogramm (unter Debian und Ubuntu: sudo apt install espeak-ng), und starten Sie dann neu.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/audio/devices.py" />
            <source>Install the PortAudio library (on Debian and Ubuntu: sudo apt install libportaudio2).</source>
            <translation>Installieren Sie die Bibliothek PortAudio (unter Debian und Ubuntu: sudo apt install libportaudio2).</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/session_model.py" />
            <source>Interview</source>
            <translation>Interview</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/interviews.py" />
            <source>Interview number</source>
            <translation>Nummer des Interviews</translation>
        </message>
        <message>
            <location filename="../../mockvoice/interview_desk.py" />
            <source>Interview number {seed}: give it on the page of interviews to be asked the same again.</source>
            <translation>Interview Nummer {seed}: geben Sie sie auf der Seite der Interviews an, um dasselbe noch einmal gefragt zu werden.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/found_model.py" />
            <source>Interview ·</source>
            <translation>Interview ·</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/main_window.py" />
            <location filename="../../mockvoice/ui/pages.py" />
            <location filename="../../mockvoice/ui/views/interview_report.py" />
            <location filename="../../mockvoice/ui/views/interviews.py" />
            <location filename="../../mockvoice/ui/widgets/session_filter_bar.py" />
            <source>Interviews</source>
            <translation>Interviews</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/wish_bar.py" />
            <source>Interviews only</source>
            <translation>Nur Interviews</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/answer_tools.py" />
            <source>It can be brought back until MockVoice is closed, or “Erase now” is chosen in the settings; after that it is gone for good.</source>
            <translation>Das lässt sich zurückholen, bis MockVoice geschlossen wird oder in den Einstellungen „Jetzt tilgen“ gewählt wird; danach ist es endgültig fort.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/models.py" />
            <source>It comes with MockVoice and stays with it.</source>
            <translation>Es kommt mit MockVoice und bleibt dabei.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/coding_card.py" />
            <source>It follows the sound: play, or click a word, to see what stood there then.</source>
            <translation>Es folgt dem Ton: spielen Sie ab oder klicken Sie auf ein Wort, um zu sehen, was da gerade stand.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/settings.py" />
            <source>It holds when MockVoice is opened the next time.</source>
            <translation>Sie gilt, wenn MockVoice das nächste Mal geöffnet wird.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/interviews.py" />
            <source>It is back: {words1}.</source>
            <translation>Es ist wieder da: {words1!s}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/storage/erasing.py" />
            <source>It is deleted from the file itself.</source>
            <translation>Aus der Datei selbst ist es gelöscht.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/interview.py" />
            <source>It is held in memory. Make room, then try to save it.</source>
            <translation>Sie liegt im Arbeitsspeicher. Schaffen Sie Platz, und speichern Sie sie dann.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/storage/recordings.py" />
            <source>It is kept whole, uncompressed.</source>
            <translation>Sie wird ganz und unverkleinert aufbewahrt.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/pack_check.py" />
            <source>It is nearly the same question as {alike} (likeness {n}).</source>
            <translation>Sie ist fast dieselbe Frage wie {alike!s} (Ähnlichkeit {n}).</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/your_data.py" />
            <source>It is of {date_and_time}, and holds {count} and {clock_aloud} of sound. Your history of now is renamed and kept beside it, and so are your settings.</source>
            <translation>Sie ist vom {date_and_time} und enthält {count} und {clock_aloud} Ton. Ihr jetziger Verlauf wird umbenannt und bleibt daneben, ebenso Ihre Einstellungen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/storage/recordings.py" />
            <source>It is offered again when MockVoice starts the next time.</source>
            <translation>Sie wird beim nächsten Start von MockVoice wieder angeboten.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/own_fillers.py" />
            <source>It is on the shipped list and counts where it only fills.</source>
            <translation>Es steht auf der mitgelieferten Liste und zählt, wo es nur füllt.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/own_fillers.py" />
            <source>It is on the shipped list, switched off: switch it on there.</source>
            <translation>Es steht auf der mitgelieferten Liste, ist aber ausgeschaltet: schalten Sie es dort ein.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/own_fillers.py" />
            <source>It is on your list already.</source>
            <translation>Es steht schon auf Ihrer Liste.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/interview/presets.py" />
            <location filename="../../mockvoice/packs/library.py" />
            <source>It is still there.</source>
            <translation>Es ist noch da.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/models.py" />
            <source>It is the speech model in use: use another one first.</source>
            <translation>Es ist das verwendete Erkennungsmodell: verwenden Sie zuerst ein anderes.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/comparison_cards.py" />
            <source>It made “{concept}” {n} percentage points likelier to count as covered.{before}</source>
            <translation>Er machte es um {n} Prozentpunkte wahrscheinlicher, dass „{concept!s}“ als genannt gilt.{before}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/pace.py" />
            <source>It takes five seconds of speech.</source>
            <translation>Dafür braucht es fünf Sekunden Sprache.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/voice.py" />
            <source>It takes {LEAST_SENTENCES} sentences of six or more words, with full stops.</source>
            <translation>Dafür braucht es {LEAST_SENTENCES} Sätze mit sechs oder mehr Wörtern und mit Punkten.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/voice.py" />
            <source>It takes {n} seconds of voice.</source>
            <translation>Dafür braucht es {n} Sekunden Stimme.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/models.py" />
            <source>It takes {size} on the disk. Your answers and their words stay as they are.</source>
            <translation>Es belegt {size}. Ihre Antworten und ihre Wörter bleiben, wie sie sind.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/interviews.py" />
            <source>It was copied to {words1}; change it there.</source>
            <translation>Es wurde nach {words1!s} kopiert; ändern Sie es dort.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/settings.py" />
            <source>It was kept as {aside}.</source>
            <translation>Sie wurde als {aside!s} aufbewahrt.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/interviews.py" />
            <source>It was kept as {words1}.</source>
            <translation>Es wurde als {words1!s} aufbewahrt.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/settings.py" />
            <location filename="../../mockvoice/transcription/models.py" />
            <source>It was left as it is.</source>
            <translation>Es blieb, wie es war.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Italian</source>
            <translation>Italienisch</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/coach_settings.py" />
            <source>Its address on this computer.</source>
            <translation>Seine Adresse auf diesem Computer.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/interview_desk.py" />
            <source>Its answers are in Sessions.</source>
            <translation>Seine Antworten stehen unter Sitzungen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/question_form.py" />
            <source>Its longest sentences become concepts below, for you to change, to weigh and to take out.</source>
            <translation>Ihre längsten Sätze werden unten zu Kernpunkten, zum Ändern, Gewichten und Herausnehmen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/pack_check.py" />
            <source>Its model answer takes {n} s, and {target_s} s are the target.</source>
            <translation>Die Musterantwort dauert {n} s, und {target_s} s sind das Ziel.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/follow_up_form.py" />
            <source>Its own concepts: {words}</source>
            <translation>Eigene Kernpunkte: {words!s}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/pack_check.py" />
            <source>Its own model answer covers {n} of the weight; it lacks: {lacking}.</source>
            <translation>Die eigene Musterantwort deckt {n} des Gewichts ab; es fehlt: {lacking!s}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/next_practice.py" />
            <source>Its steps have “{name}”, which you left out.</source>
            <translation>Zu ihren Schritten gehört „{name!s}“, den Sie ausließen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/storage/recordings.py" />
            <source>Its words and scores are untouched.</source>
            <translation>Ihre Wörter und Punkte sind unberührt.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/answer_tools.py" />
            <source>Its words and scores stay.</source>
            <translation>Ihre Wörter und Punkte bleiben.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/recovery.py" />
            <source>Its {duration} are deleted for good. Nothing else is touched.</source>
            <translation>Ihre {duration} werden endgültig gelöscht. Sonst wird nichts angerührt.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/wording.py" />
            <source>January</source>
            <translation>Januar</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Japanese</source>
            <translation>Japanisch</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Javanese</source>
            <translation>Javanisch</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/concept_row.py" />
            <source>Judge “{name}” yourself</source>
            <translation>„{name!s}“ selbst beurteilen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/wording.py" />
            <source>July</source>
            <translation>Juli</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/wording.py" />
            <source>June</source>
            <translation>Juni</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Kannada</source>
            <translation>Kannada</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Kazakh</source>
            <translation>Kasachisch</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/models.py" />
            <location filename="../../mockvoice/ui/views/recovery.py" />
            <location filename="../../mockvoice/ui/widgets/answer_tools.py" />
            <location filename="../../mockvoice/ui/widgets/your_data.py" />
            <source>Keep it</source>
            <translation>Behalten</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/interviews.py" />
            <source>Keep it for next time</source>
            <translation>Fürs nächste Mal aufheben</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/your_data.py" />
            <source>Keep sound</source>
            <translation>Ton behalten</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/code_pane.py" />
            <source>Keep talking while you write. Ctrl+Shift+Enter begins and ends the answer.</source>
            <translation>Sprechen Sie weiter, während Sie schreiben. Strg+Umschalt+Eingabe beginnt und beendet die Antwort.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/key_button.py" />
            <location filename="../../mockvoice/ui/widgets/notes_card.py" />
            <source>Key: {key}</source>
            <translation>Taste: {key}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/nav_rail.py" />
            <location filename="../../mockvoice/ui/widgets/shortcut_sheet.py" />
            <source>Keyboard shortcuts</source>
            <translation>Tastenkürzel</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/nav_rail.py" />
            <source>Keyboard shortcuts (?)</source>
            <translation>Tastenkürzel (?)</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/nav_rail.py" />
            <source>Keys</source>
            <translation>Tasten</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/shortcut_sheet.py" />
            <source>Keys and what they do</source>
            <translation>Tasten und was sie tun</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Khmer</source>
            <translation>Khmer</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/question_form.py" />
            <source>Kind</source>
            <translation>Art</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/wish_bar.py" />
            <location filename="../../mockvoice/ui/widgets/session_filter_bar.py" />
            <source>Kind of session</source>
            <translation>Art der Sitzung</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Korean</source>
            <translation>Koreanisch</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/sound_card.py" />
            <source>Lanes</source>
            <translation>Spuren</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/fillers.py" />
            <source>Language of the list</source>
            <translation>Sprache der Liste</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/pack_form.py" />
            <source>Language of the questions</source>
            <translation>Sprache der Fragen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/settings.py" />
            <source>Language of the window</source>
            <translation>Sprache des Fensters</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/speech_settings.py" />
            <source>Language of your answers</source>
            <translation>Sprache Ihrer Antworten</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Lao</source>
            <translation>Laotisch</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/coach_settings.py" />
            <source>Larger ones write better and take longer.</source>
            <translation>Größere schreiben besser und brauchen länger.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/targets.py" />
            <source>Laske and DiGennaro Reed 2024</source>
            <translation>Laske und DiGennaro Reed 2024</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/wish_bar.py" />
            <source>Last 30 days</source>
            <translation>Letzte 30 Tage</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/wish_bar.py" />
            <source>Last 90 days</source>
            <translation>Letzte 90 Tage</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/columns.py" />
            <source>Last time</source>
            <translation>Letztes Mal</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/wish_bar.py" />
            <source>Last year</source>
            <translation>Letztes Jahr</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Latin</source>
            <translation>Latein</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Latvian</source>
            <translation>Lettisch</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/advice.py" />
            <location filename="../../mockvoice/reports/delivery_changes.py" />
            <source>Lead the listener: say “first”, “then” and “for example” where your answer turns.</source>
            <translation>Führen Sie die Zuhörer: sagen Sie „erstens“, „dann“ und „zum Beispiel“, wo Ihre Antwort weitergeht.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/interview.py" />
            <location filename="../../mockvoice/ui/views/pack_editor.py" />
            <location filename="../../mockvoice/ui/widgets/rest_page.py" />
            <source>Leave</source>
            <translation>Verlassen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/practice_start.py" />
            <source>Leave it</source>
            <translation>Lassen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/interview.py" />
            <source>Leave the interview?</source>
            <translation>Das Interview verlassen?</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/pack_editor.py" />
            <source>Leave without saving?</source>
            <translation>Verlassen, ohne zu speichern?</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/review_keys.py" />
            <source>Left</source>
            <translation>Links</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/import_preview.py" />
            <source>Left out: {count}</source>
            <translation>Weggelassen: {count}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/comparison_cards.py" />
            <source>Length, minutes:seconds</source>
            <translation>Länge, Minuten:Sekunden</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/choices.py" />
            <source>Less: {name}</source>
            <translation>Weniger: {name}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/advice.py" />
            <source>Let your voice move a little more: its pitch varied by {varied}; lively is {lively}.</source>
            <translation>Lassen Sie Ihre Stimme sich etwas mehr bewegen: ihre Tonhöhe schwankte um {varied}; lebhaft sind {lively}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/voice.py" />
            <source>Level of your words</source>
            <translation>Pegel Ihrer Wörter</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/pack_form.py" />
            <source>Licence</source>
            <translation>Lizenz</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/settings.py" />
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/settings.py" />
            <source>Like the system</source>
            <translation>Wie das System</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Lingala</source>
            <translation>Lingala</translation>
        </message>
        <message>
            <location filename="../../mockvoice/coding/isolation.py" />
            <source>Linux namespaces are not available</source>
            <translation>Namensräume von Linux sind nicht verfügbar</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/how_it_goes.py" />
            <source>Listen.</source>
            <translation>Hören Sie zu.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Lithuanian</source>
            <translation>Litauisch</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/settings.py" />
            <source>Log</source>
            <translation>Protokoll</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/settings.py" />
            <source>Log folder</source>
            <translation>Ordner des Protokolls</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/marks.py" />
            <source>Long pause</source>
            <translation>Lange Pause</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/pauses.py" />
            <source>Long pauses</source>
            <translation>Lange Pausen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/pauses.py" />
            <source>Longest fluent run</source>
            <translation>Längster flüssiger Lauf</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/comparison_cards.py" />
            <source>Longest pause, seconds</source>
            <translation>Längste Pause, Sekunden</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/patterns.py" />
            <source>Longest sentences</source>
            <translation>Längste Sätze</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/settings.py" />
            <source>Look</source>
            <translation>Aussehen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/practice_start.py" />
            <location filename="../../mockvoice/ui/views/settings.py" />
            <source>Look again</source>
            <translation>Noch einmal suchen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/coach/client.py" />
            <source>Look at its own messages, or choose another model.</source>
            <translation>Sehen Sie nach, was er selbst meldet, oder wählen Sie ein anderes Modell.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/sound_card.py" />
            <location filename="../../mockvoice/ui/wording.py" />
            <source>Look closer</source>
            <translation>Näher ansehen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/review_keys.py" />
            <source>Look closer at the waveform</source>
            <translation>Die Wellenform näher ansehen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/sound_card.py" />
            <source>Look closer. Key: +</source>
            <translation>Näher ansehen. Taste: +</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/advice.py" />
            <source>Look this up again, what you said about it {sure}: {name}.</source>
            <translation>Lesen Sie das noch einmal nach, was Sie dazu sagten, {sure}: {name!s}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/content_changes.py" />
            <source>Look this up before the next interview: {about}.</source>
            <translation>Lesen Sie das vor dem nächsten Interview nach: {about!s}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/import_recording.py" />
            <source>Looking at the file …</source>
            <translation>Die Datei wird angesehen …</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/models.py" />
            <source>Looking at what is here …</source>
            <translation>Was hier ist, wird angesehen …</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/coach_settings.py" />
            <source>Looking for the server.</source>
            <translation>Der Server wird gesucht.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/settings.py" />
            <source>Looks for devices and voices once more.</source>
            <translation>Sucht noch einmal nach Geräten und Stimmen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/playback_bar.py" />
            <source>Loop</source>
            <translation>Wiederholen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/review_keys.py" />
            <source>Loop the chosen stretch, or the sentence</source>
            <translation>Den gewählten Ausschnitt oder den Satz wiederholen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/comparison_cards.py" />
            <source>Lost</source>
            <translation>Verloren</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/recording.py" />
            <source>Loud enough</source>
            <translation>Laut genug</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/voice.py" />
            <location filename="../../mockvoice/ui/lanes/lanes.py" />
            <source>Loudness</source>
            <translation>Lautstärke</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/settings.py" />
            <source>Loudspeaker</source>
            <translation>Lautsprecher</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Luxembourgish</source>
            <translation>Luxemburgisch</translation>
        </message>
        <message>
            <location filename="../../mockvoice/practice/weak_spots.py" />
            <source>ML breadth</source>
            <translation>ML in der Breite</translation>
        </message>
        <message>
            <location filename="../../mockvoice/practice/weak_spots.py" />
            <source>ML depth</source>
            <translation>ML in der Tiefe</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/framework_form.py" />
            <source>ML system design</source>
            <translation>ML-Systementwurf</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Macedonian</source>
            <translation>Mazedonisch</translation>
        </message>
        <message>
            <location filename="../../assets/interviews/ml-breadth.yaml" />
            <source>Machine-learning breadth</source>
            <translation>Maschinelles Lernen in der Breite</translation>
        </message>
        <message>
            <location filename="../../assets/interviews/ml-depth.yaml" />
            <location filename="../../assets/interviews/on-site-day.yaml" />
            <source>Machine-learning depth</source>
            <translation>Maschinelles Lernen in der Tiefe</translation>
        </message>
        <message>
            <location filename="../../assets/interviews/system-design.yaml" />
            <source>Machine-learning system design</source>
            <translation>Systementwurf für maschinelles Lernen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/interview/presets.py" />
            <source>Make a copy of it under another title.</source>
            <translation>Machen Sie davon eine Kopie unter einem anderen Titel.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/interviews.py" />
            <source>Make a copy to change</source>
            <translation>Kopie zum Ändern machen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/model_shelf.py" />
            <source>Make it readable, then open this page again.</source>
            <translation>Machen Sie ihn lesbar, und öffnen Sie diese Seite dann noch einmal.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/models.py" />
            <source>Make room and try again.</source>
            <translation>Schaffen Sie Platz, und versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/settings.py" />
            <source>Make room or make the folder writable, then change a setting again.</source>
            <translation>Schaffen Sie Platz oder machen Sie den Ordner beschreibbar, und ändern Sie dann noch einmal eine Einstellung.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/own_fillers.py" />
            <location filename="../../mockvoice/transcription/fresh_folder.py" />
            <source>Make room or make the folder writable, then try again.</source>
            <translation>Schaffen Sie Platz oder machen Sie den Ordner beschreibbar, und versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/download.py" />
            <source>Make room or make the folder writable, then try again: the download goes on where it stopped.</source>
            <translation>Schaffen Sie Platz oder machen Sie den Ordner beschreibbar, und versuchen Sie es noch einmal: das Herunterladen geht weiter, wo es stehen blieb.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/content_changes.py" />
            <source>Make sure that {place} has its deciding point: {names}.</source>
            <translation>Sorgen Sie dafür, dass {place} den entscheidenden Punkt enthält: {names!s}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Malagasy</source>
            <translation>Madagassisch</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Malay</source>
            <translation>Malaiisch</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Malayalam</source>
            <translation>Malayalam</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Maltese</source>
            <translation>Maltesisch</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/speech_settings.py" />
            <source>Manage models…</source>
            <translation>Modelle verwalten …</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Maori</source>
            <translation>Maori</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Marathi</source>
            <translation>Marathi</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/wording.py" />
            <source>March</source>
            <translation>März</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/wording.py" />
            <source>May</source>
            <translation>Mai</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/columns.py" />
            <source>Mean content score</source>
            <translation>Mittlere Punktzahl für Inhalt</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/heat_chart.py" />
            <source>Mean content score by topic and week, 0 to 100</source>
            <translation>Mittlere Punktzahl für Inhalt nach Thema und Woche, 0 bis 100</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/pauses.py" />
            <source>Mean length of runs</source>
            <translation>Mittlere Länge der Läufe</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/trend_chart.py" />
            <source>Mean of the first {count}: {written}; of the latest {count2}: {written2}.</source>
            <translation>Mittel der ersten {count}: {written}; der letzten {count2}: {written2}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/model_rows.py" />
            <source>Measure</source>
            <translation>Messen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/speed.py" />
            <source>Measure {what} to learn which one suits this computer; it takes seconds.</source>
            <translation>Messen Sie {what}, um zu erfahren, welches zu diesem Computer passt; es dauert Sekunden.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/custom_interview.py" />
            <source>Measured by</source>
            <translation>Gemessen nach</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/model_rows.py" />
            <source>Measuring begins when the one before it is done.</source>
            <translation>Die Messung beginnt, wenn die vorige fertig ist.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/model_rows.py" />
            <source>Measuring on ten seconds of speech: {words} …</source>
            <translation>Messung an zehn Sekunden Sprache: {words} …</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/filler_words.py" />
            <location filename="../../mockvoice/analysis/own_fillers.py" />
            <source>Mend {path}, or move it away.</source>
            <translation>Bringen Sie {path!s} in Ordnung, oder verschieben Sie die Datei.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/strengths.py" />
            <source>Metric</source>
            <translation>Kennzahl</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/settings.py" />
            <source>Microphone</source>
            <translation>Mikrofon</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/level_meter.py" />
            <source>Microphone level</source>
            <translation>Pegel des Mikrofons</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/columns.py" />
            <location filename="../../mockvoice/ui/widgets/custom_interview.py" />
            <source>Minutes</source>
            <translation>Minuten</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/place_bar.py" />
            <source>Minutes left</source>
            <translation>Verbleibende Minuten</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/progress.py" />
            <source>Minutes of speaking</source>
            <translation>Minuten gesprochen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/comparison_cards.py" />
            <source>Missed both times</source>
            <translation>Beide Male nicht genannt</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/due_card.py" />
            <source>Mixed practice</source>
            <translation>Gemischtes Üben</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/data_dialogs.py" />
            <source>MockVoice left them beside it: {copies}.</source>
            <translation>MockVoice hat sie daneben gelassen: {copies!s}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/settings.py" />
            <source>MockVoice runs with its usual settings; choose yours again, or mend that file and put it back.</source>
            <translation>MockVoice läuft mit den üblichen Einstellungen; wählen Sie Ihre noch einmal, oder bringen Sie diese Datei in Ordnung und legen Sie sie zurück.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/settings.py" />
            <source>MockVoice runs with its usual settings; move the file away or make it readable to keep new ones.</source>
            <translation>MockVoice läuft mit den üblichen Einstellungen; verschieben Sie die Datei oder machen Sie sie lesbar, damit neue aufbewahrt werden.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/filler_lists.py" />
            <source>MockVoice ships no list for {language}. Words that you add make fillers count in it.</source>
            <translation>Für {language} liefert MockVoice keine Liste. Mit Wörtern, die Sie hinzufügen, zählen Füllwörter auch dort.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/recovery.py" />
            <source>MockVoice was closed in the middle of an answer. What you had said is kept; recovering writes it down and scores it.</source>
            <translation>MockVoice wurde mitten in einer Antwort geschlossen. Was Sie gesagt hatten, ist da; beim Wiederherstellen wird es aufgeschrieben und bewertet.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/settings.py" />
            <source>MockVoice works on this computer alone. Your voice, your answers and your scores are kept in one file that belongs to you, and are sent nowhere.</source>
            <translation>MockVoice arbeitet allein auf diesem Computer. Ihre Stimme, Ihre Antworten und Ihre Punkte liegen in einer Datei, die Ihnen gehört, und werden nirgendwohin gesendet.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/approach_changes.py" />
            <location filename="../../mockvoice/reports/strengths.py" />
            <location filename="../../mockvoice/ui/widgets/coach_settings.py" />
            <location filename="../../mockvoice/ui/widgets/speech_settings.py" />
            <source>Model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/coach_settings.py" />
            <source>Model of the coach</source>
            <translation>Modell des Coachs</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/models.py" />
            <source>Models are kept in {folder}.</source>
            <translation>Modelle liegen in {folder!s}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/wording.py" />
            <source>Monday</source>
            <translation>Montag</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Mongolian</source>
            <translation>Mongolisch</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/speech_settings.py" />
            <source>More models</source>
            <translation>Weitere Modelle</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/fillers.py" />
            <source>More than may be acceptable, fewer than hurt a speaker.</source>
            <translation>Mehr, als hingehen mag, weniger, als einem Sprecher schadet.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/packs/questions.py" />
            <source>More than one pack has a question {quoted}.</source>
            <translation>Mehr als eine Sammlung hat eine Frage {quoted!s}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/choices.py" />
            <source>More: {name}</source>
            <translation>Mehr: {name}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/waveform.py" />
            <source>Move along the waveform</source>
            <translation>Die Wellenform entlanggehen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/search.py" />
            <source>Move in what was found</source>
            <translation>Unter den Fundstellen gehen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/framework_form.py" />
            <source>Move step {place} down</source>
            <translation>Schritt {place} nach unten</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/framework_form.py" />
            <source>Move step {place} up</source>
            <translation>Schritt {place} nach oben</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/custom_interview.py" />
            <source>My interview</source>
            <translation>Mein Interview</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/speech_settings.py" />
            <source>NVIDIA graphics</source>
            <translation>NVIDIA-Grafik</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/concept_form.py" />
            <location filename="../../mockvoice/ui/widgets/custom_interview.py" />
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <location filename="../../mockvoice/packs/reader.py" />
            <source>Name a YAML file.</source>
            <translation>Nennen Sie eine YAML-Datei.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/packs/importers/files.py" />
            <source>Name a file.</source>
            <translation>Nennen Sie eine Datei.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/note_rows.py" />
            <source>Name it</source>
            <translation>Benennen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/note_rows.py" />
            <source>Name of the bookmark</source>
            <translation>Name des Lesezeichens</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/concept_form.py" />
            <source>Name of the concept</source>
            <translation>Name des Kernpunkts</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/framework_form.py" />
            <source>Name of the step</source>
            <translation>Name des Schritts</translation>
        </message>
        <message>
            <location filename="../../mockvoice/coach/client.py" />
            <source>Name the language model's own address in the settings under Coach.</source>
            <translation>Geben Sie in den Einstellungen unter Coach die eigene Adresse des Sprachmodells an.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/approach_changes.py" />
            <source>Name what each choice costs: say what the trade-off is, and why you would accept it.</source>
            <translation>Benennen Sie, was jede Wahl kostet: sagen Sie, worin die Abwägung liegt und warum Sie sie so treffen würden.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Nepali</source>
            <translation>Nepali</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/packs.py" />
            <source>New pack</source>
            <translation>Neue Sammlung</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/comparison_cards.py" />
            <source>Newer</source>
            <translation>Neuer</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/compare.py" />
            <source>Newer attempt</source>
            <translation>Neuerer Versuch</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/interview.py" />
            <source>Next question</source>
            <translation>Nächste Frage</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/advice_list.py" />
            <source>Next time</source>
            <translation>Nächstes Mal</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/rest_page.py" />
            <source>Next: {next_title}.</source>
            <translation>Als Nächstes: {next_title!s}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/progress.py" />
            <source>No answer here was judged on concepts.</source>
            <translation>Hier wurde keine Antwort an Kernpunkten gemessen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/no_progress.py" />
            <source>No answer is as chosen above. Choose a longer time, or another pack or topic.</source>
            <translation>Keine Antwort passt zu der Auswahl oben. Wählen Sie eine längere Zeit, eine andere Sammlung oder ein anderes Thema.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/interview_report.py" />
            <source>No answer of this interview could be scored, so there is nothing to say of how it went. What happened to each question stands below; hold the interview again whenever you like.</source>
            <translation>Keine Antwort dieses Interviews konnte bewertet werden; es lässt sich daher nicht sagen, wie es ging. Was mit jeder Frage geschah, steht unten; halten Sie das Interview noch einmal, wann immer Sie mögen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/heat_chart.py" />
            <source>No answers in these weeks.</source>
            <translation>Keine Antworten in diesen Wochen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/no_progress.py" />
            <source>No answers in this choice</source>
            <translation>Keine Antworten in dieser Auswahl</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/comparison_cards.py" />
            <source>No concept is said more surely in the newer answer than in the older one.</source>
            <translation>Kein Kernpunkt ist in der neueren Antwort sicherer gesagt als in der älteren.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/patterns.py" />
            <source>No filler was heard in these answers.</source>
            <translation>In diesen Antworten war kein Füllwort zu hören.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/scores.py" />
            <source>No fillers</source>
            <translation>Keine Füllwörter</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/patterns.py" />
            <source>No hedge was heard in these answers.</source>
            <translation>In diesen Antworten war keine Abschwächung zu hören.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/audio/devices.py" />
            <source>No loudspeaker was found.</source>
            <translation>Es wurde kein Lautsprecher gefunden.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/audio/devices.py" />
            <source>No microphone was found.</source>
            <translation>Es wurde kein Mikrofon gefunden.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/audio/devices.py" />
            <source>No microphone was found: the sound server offers only what the loudspeaker plays.</source>
            <translation>Es wurde kein Mikrofon gefunden: der Tonserver bietet nur an, was der Lautsprecher spielt.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/interview.py" />
            <source>No more questions</source>
            <translation>Keine Fragen mehr</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/weak_spots.py" />
            <source>No pack has it any more.</source>
            <translation>Keine Sammlung hat sie mehr.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/practice_start.py" />
            <location filename="../../mockvoice/ui/views/settings.py" />
            <location filename="../../mockvoice/ui/widgets/export_menu.py" />
            <location filename="../../mockvoice/ui/widgets/your_data.py" />
            <source>No program here opens folders. The folder is {folder}.</source>
            <translation>Hier öffnet kein Programm Ordner. Der Ordner ist {folder!s}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/no_progress.py" />
            <source>No progress to show yet</source>
            <translation>Noch kein Fortschritt zu zeigen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/packs/questions.py" />
            <source>No question has the id {quoted}.</source>
            <translation>Keine Frage hat die Kennung {quoted!s}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/question_choice.py" />
            <source>No question has these words.</source>
            <translation>Keine Frage hat diese Wörter.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/notes.py" />
            <source>No question was asked, so there is nothing to report.</source>
            <translation>Es wurde keine Frage gestellt; es gibt daher nichts zu berichten.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/question_choice.py" />
            <source>No question: measure delivery only</source>
            <translation>Keine Frage: nur den Vortrag messen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/patterns.py" />
            <source>No sentence of 30 words or more, or too little punctuation to tell.</source>
            <translation>Kein Satz mit 30 Wörtern oder mehr, oder zu wenige Satzzeichen, um es zu sagen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/coach/client.py" />
            <source>No server answers at {shown}.</source>
            <translation>Unter {shown!s} antwortet kein Server.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/no_fitting_sessions.py" />
            <source>No session fits</source>
            <translation>Keine Sitzung passt</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/no_sessions.py" />
            <source>No sessions yet</source>
            <translation>Noch keine Sitzungen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/scores.py" />
            <location filename="../../mockvoice/ui/delivery/voice.py" />
            <source>No speech was heard.</source>
            <translation>Es war keine Sprache zu hören.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/advice.py" />
            <source>No speech was heard. Check the microphone in the settings, speak a little closer to it and try again.</source>
            <translation>Es war keine Sprache zu hören. Prüfen Sie das Mikrofon in den Einstellungen, sprechen Sie etwas näher daran und versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/streak_badge.py" />
            <source>No streak now</source>
            <translation>Keine Serie zurzeit</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/progress.py" />
            <source>No topic</source>
            <translation>Kein Thema</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/pauses.py" />
            <source>No two words stand without a pause or a filler between.</source>
            <translation>Keine zwei Wörter stehen ohne Pause oder Füllwort dazwischen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/patterns.py" />
            <source>No word stands out in the {count} that could be compared.</source>
            <translation>Kein Wort sticht hervor in den vergleichbaren {count}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/recording.py" />
            <source>Noisy: less than {n} dB.</source>
            <translation>Verrauscht: weniger als {n} dB.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/pauses.py" />
            <source>None of them is long; the longest lasts {n} s.</source>
            <translation>Keine davon ist lang; die längste dauert {n} s.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/patterns.py" />
            <source>None of these questions has a model answer to hold your words against.</source>
            <translation>Keine dieser Fragen hat eine Musterantwort, mit der Ihre Wörter zu vergleichen wären.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/custom_interview.py" />
            <source>None ticked: all of them.</source>
            <translation>Keines angehakt: alle.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/fillers.py" />
            <source>None were heard.</source>
            <translation>Es waren keine zu hören.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/coach_settings.py" />
            <source>None: the coach is off</source>
            <translation>Keines: der Coach ist aus</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Norwegian</source>
            <translation>Norwegisch</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/marks.py" />
            <source>Not a filler: “{text}”</source>
            <translation>Kein Füllwort: „{text!s}“</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/practice_start.py" />
            <source>Not everything is ready; see above.</source>
            <translation>Nicht alles ist bereit; siehe oben.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/reviewing.py" />
            <source>Not everything that you changed could be kept.</source>
            <translation>Nicht alles, was Sie geändert haben, konnte bleiben.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/transcript_search.py" />
            <source>Not found</source>
            <translation>Nicht gefunden</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/columns.py" />
            <location filename="../../mockvoice/ui/widgets/concept_row.py" />
            <source>Not heard</source>
            <translation>Nicht gehört</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/trend_chart.py" />
            <source>Not measured in {unmeasured} more.</source>
            <translation>Bei {unmeasured} weiteren nicht gemessen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/model_rows.py" />
            <source>Not measured yet.</source>
            <translation>Noch nicht gemessen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/concept_list.py" />
            <source>Not measured. {why}</source>
            <translation>Nicht gemessen. {why}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/facts.py" />
            <source>Not measured:</source>
            <translation>Nicht gemessen:</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/approach.py" />
            <source>Not measured: no answer at length had something to choose.</source>
            <translation>Nicht gemessen: in keiner längeren Antwort gab es etwas abzuwägen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/approach.py" />
            <source>Not measured: no answer was judged by the steps of a framework.</source>
            <translation>Nicht gemessen: keine Antwort wurde an den Schritten eines Gerüsts beurteilt.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/accuracy.py" />
            <source>Not measured: no answer was scored against a question that lists concepts.</source>
            <translation>Nicht gemessen: keine Antwort wurde an einer Frage mit Kernpunkten gemessen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/communication.py" />
            <source>Not measured: no answer was scored.</source>
            <translation>Nicht gemessen: keine Antwort wurde bewertet.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/approach.py" />
            <source>Not measured: no open task was answered at length.</source>
            <translation>Nicht gemessen: keine offene Aufgabe wurde ausführlich beantwortet.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/approach.py" />
            <source>Not measured: no question that was answered asks for a choice or has a framework of steps.</source>
            <translation>Nicht gemessen: keine beantwortete Frage verlangt eine Wahl oder hat ein Gerüst aus Schritten.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/scores.py" />
            <source>Not measured: no question was given.</source>
            <translation>Nicht gemessen: es gab keine Frage.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/communication.py" />
            <source>Not measured: the answers were too short to have a structure.</source>
            <translation>Nicht gemessen: die Antworten waren zu kurz, um einen Aufbau zu haben.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/scores.py" />
            <source>Not measured: the words carry no times.</source>
            <translation>Nicht gemessen: die Wörter tragen keine Zeiten.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/scores.py" />
            <source>Not measured: there is no list of fillers for this language.</source>
            <translation>Nicht gemessen: für diese Sprache gibt es keine Liste von Füllwörtern.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/scores.py" />
            <source>Not measured: this question lists no concepts.</source>
            <translation>Nicht gemessen: diese Frage nennt keine Kernpunkte.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/scores.py" />
            <location filename="../../mockvoice/reports/result.py" />
            <source>Not measured: too little was measured to sum up.</source>
            <translation>Nicht gemessen: zu wenig wurde gemessen, um es zusammenzufassen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/communication.py" />
            <source>Not measured: too little was said to judge how.</source>
            <translation>Nicht gemessen: es wurde zu wenig gesagt, um die Art zu beurteilen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/scores.py" />
            <source>Not measured: too little was said to judge it.</source>
            <translation>Nicht gemessen: es wurde zu wenig gesagt, um es zu beurteilen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/communication.py" />
            <source>Not measured: too little was said, or its words carry no times.</source>
            <translation>Nicht gemessen: es wurde zu wenig gesagt, oder die Wörter tragen keine Zeiten.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/approach.py" />
            <source>Not measured: without a framework of steps, too few questions asked for a choice to tell.</source>
            <translation>Nicht gemessen: ohne ein Gerüst aus Schritten verlangten zu wenige Fragen eine Wahl.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/code_results.py" />
            <source>Not passed</source>
            <translation>Nicht bestanden</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/columns.py" />
            <source>Not right</source>
            <translation>Nicht richtig</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/code_results.py" />
            <source>Not run</source>
            <translation>Nicht gelaufen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/pack_editor.py" />
            <source>Not saved yet: see below what is missing.</source>
            <translation>Noch nicht gespeichert: unten steht, was fehlt.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/concept_row.py" />
            <source>Not sure: {STATUS_WORDS}?</source>
            <translation>Unsicher: {STATUS_WORDS}?</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/pauses.py" />
            <source>Not told apart</source>
            <translation>Nicht unterschieden</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/found_model.py" />
            <location filename="../../mockvoice/ui/widgets/note_rows.py" />
            <location filename="../../mockvoice/ui/widgets/notes_card.py" />
            <source>Note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/notes_card.py" />
            <source>Note {place_of}</source>
            <translation>Notiz {place_of}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/notes_card.py" />
            <source>Notes</source>
            <translation>Notizen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/settings.py" />
            <source>Nothing blinks, fades or glides by itself.</source>
            <translation>Nichts blinkt, blendet oder gleitet von selbst.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/notes.py" />
            <source>Nothing could be scored, so this report can say nothing of how you did.</source>
            <translation>Es konnte nichts bewertet werden; dieser Bericht kann daher nicht sagen, wie es ging.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/model_shelf.py" />
            <location filename="../../mockvoice/storage/faults.py" />
            <source>Nothing in it was changed.</source>
            <translation>Darin wurde nichts geändert.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/your_data.py" />
            <source>Nothing is deleted that could still be brought back.</source>
            <translation>Es ist nichts gelöscht, was sich noch zurückholen ließe.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/due_card.py" />
            <source>Nothing is due today</source>
            <translation>Heute ist nichts fällig</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/models.py" />
            <source>Nothing is fetched before you ask. Models come from the Hugging Face hub, and every file is checked before it is used. A download can be paused, and goes on where it stopped.</source>
            <translation>Nichts wird geholt, bevor Sie es verlangen. Modelle kommen von Hugging Face, und jede Datei wird geprüft, bevor sie verwendet wird. Das Herunterladen lässt sich anhalten und geht weiter, wo es stehen blieb.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/weak_spots.py" />
            <source>Nothing is missed again and again. A weak spot is named once there are three answers that speak of it, so answer several questions on a topic, or one more than once.</source>
            <translation>Nichts fehlt immer wieder. Eine Schwachstelle wird genannt, sobald drei Antworten davon handeln; beantworten Sie also mehrere Fragen zu einem Thema, oder eine mehr als einmal.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/import_preview.py" />
            <source>Nothing is stored yet. Past answers stay as they are.</source>
            <translation>Noch ist nichts gespeichert. Frühere Antworten bleiben, wie sie sind.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/notes_card.py" />
            <source>Nothing noted yet. While you listen, write a note or set a bookmark: it stays at that moment.</source>
            <translation>Noch nichts notiert. Schreiben Sie beim Hören eine Notiz oder setzen Sie ein Lesezeichen: es bleibt an dieser Stelle.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/import_preview.py" />
            <source>Nothing of it can be used.</source>
            <translation>Nichts davon ist verwendbar.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/interview_text.py" />
            <location filename="../../mockvoice/ui/views/interview_report.py" />
            <source>Nothing stands out that the words surely prove.</source>
            <translation>Nichts sticht hervor, was die Wörter sicher belegen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/interview_text.py" />
            <source>Nothing that was measured would raise it by a point.</source>
            <translation>Nichts von dem Gemessenen würde es um einen Punkt heben.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/interview_report.py" />
            <source>Nothing that was measured would raise the result by a point.</source>
            <translation>Nichts von dem Gemessenen würde das Ergebnis um einen Punkt heben.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/import_preview.py" />
            <source>Nothing to import</source>
            <translation>Nichts zu importieren</translation>
        </message>
        <message>
            <location filename="../../mockvoice/engine.py" />
            <location filename="../../mockvoice/interview/presets.py" />
            <location filename="../../mockvoice/packs/library.py" />
            <location filename="../../mockvoice/storage/backup.py" />
            <location filename="../../mockvoice/storage/encryption.py" />
            <location filename="../../mockvoice/storage/faults.py" />
            <location filename="../../mockvoice/storage/restoring.py" />
            <location filename="../../mockvoice/storage/snapshot.py" />
            <location filename="../../mockvoice/transcription/models.py" />
            <location filename="../../mockvoice/transcription/trial_process.py" />
            <source>Nothing was changed.</source>
            <translation>Es wurde nichts geändert.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/interview/presets.py" />
            <source>Nothing was copied.</source>
            <translation>Es wurde nichts kopiert.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/search.py" />
            <source>Nothing was found</source>
            <translation>Es wurde nichts gefunden</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/search.py" />
            <source>Nothing was found for “{text}”</source>
            <translation>Zu „{text!s}“ wurde nichts gefunden</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/interview_text.py" />
            <location filename="../../mockvoice/ui/views/interview_report.py" />
            <source>Nothing was found to mend.</source>
            <translation>Es fand sich nichts zu verbessern.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/notes.py" />
            <source>Nothing was heard in {listed}, so the scores leave {them} out. Check the microphone in the settings if you spoke.</source>
            <translation>In {listed} war nichts zu hören; die Punkte lassen {them} daher aus. Prüfen Sie das Mikrofon in den Einstellungen, falls Sie sprachen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/bests_card.py" />
            <source>Nothing was measured in these answers yet.</source>
            <translation>In diesen Antworten wurde noch nichts gemessen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/trend_chart.py" />
            <source>Nothing was measured yet.</source>
            <translation>Es wurde noch nichts gemessen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/coach/address.py" />
            <source>Nothing was sent.</source>
            <translation>Es wurde nichts gesendet.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/wording.py" />
            <source>November</source>
            <translation>November</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/speech_settings.py" />
            <source>Number format on the graphics card</source>
            <translation>Zahlenformat auf der Grafikkarte</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/practice_start.py" />
            <source>Number of questions</source>
            <translation>Anzahl der Fragen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/speech_settings.py" />
            <source>Numbers on the graphics card</source>
            <translation>Zahlen auf der Grafikkarte</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Nynorsk</source>
            <translation>Nynorsk</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Occitan</source>
            <translation>Okzitanisch</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/wording.py" />
            <source>October</source>
            <translation>Oktober</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/voice.py" />
            <source>Of full scale, silence left out.</source>
            <translation>Von der Vollaussteuerung, ohne Stille.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/voice_settings.py" />
            <source>Of the voice alone; recordings play as loud as they are.</source>
            <translation>Nur der Stimme; Aufnahmen sind so laut, wie sie sind.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/settings.py" />
            <source>Off</source>
            <translation>Aus</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/card.py" />
            <source>Offline</source>
            <translation>Offline</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/fillers.py" />
            <source>Often a sign that the term is the trouble.</source>
            <translation>Oft ein Zeichen, dass der Begriff Mühe macht.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/comparison_cards.py" />
            <source>Older</source>
            <translation>Älter</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/compare.py" />
            <source>Older attempt</source>
            <translation>Älterer Versuch</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/data_dialogs.py" />
            <source>Older copies of the history too</source>
            <translation>Auch ältere Kopien des Verlaufs</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/your_data.py" />
            <source>Older sound is deleted for good when MockVoice starts. Words and scores stay; what has a star or no score is never touched.</source>
            <translation>Älterer Ton wird beim Start von MockVoice endgültig gelöscht. Wörter und Punkte bleiben; was einen Stern oder keine Punkte hat, wird nie angerührt.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/settings.py" />
            <location filename="../../mockvoice/ui/widgets/voice_settings.py" />
            <source>On</source>
            <translation>Ein</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/models.py" />
            <source>On this computer</source>
            <translation>Auf diesem Computer</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/main_window.py" />
            <source>On this page</source>
            <translation>Auf dieser Seite</translation>
        </message>
        <message>
            <location filename="../../assets/interviews/on-site-day.yaml" />
            <source>On-site day</source>
            <translation>Tag vor Ort</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/question_form.py" />
            <source>One a line, in words.</source>
            <translation>Eine je Zeile, in Worten.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/concept_form.py" />
            <source>One a line.</source>
            <translation>Einer je Zeile.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/question_form.py" />
            <source>One a line; nudges that do not give the answer away.</source>
            <translation>Einer je Zeile; Anstöße, die die Antwort nicht verraten.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/your_data.py" />
            <source>One file holds everything: questions, recordings, words and scores. Nothing of it leaves this computer.</source>
            <translation>Eine Datei enthält alles: Fragen, Aufnahmen, Wörter und Punkte. Nichts davon verlässt diesen Computer.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/your_data.py" />
            <source>One file with history, sound, settings, own packs, interviews and fillers. Speech models, voices and the log are not in it.</source>
            <translation>Eine Datei mit Verlauf, Ton, Einstellungen, eigenen Sammlungen, Interviews und Füllwörtern. Erkennungsmodelle, Stimmen und das Protokoll sind nicht darin.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/comparison.py" />
            <source>One of these answers was not scored yet, so they cannot be compared.</source>
            <translation>Eine dieser Antworten ist noch nicht bewertet; sie können daher nicht verglichen werden.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/app.py" />
            <source>One voice to choose from.</source>
            <translation>Eine Stimme steht zur Wahl.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/own_fillers.py" />
            <source>Only letters, with apostrophes and hyphens inside a word.</source>
            <translation>Nur Buchstaben, mit Apostrophen und Bindestrichen innerhalb eines Wortes.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/filler_lists.py" />
            <source>Only where they fill: “I like this model” never counts.</source>
            <translation>Nur wo sie füllen: „I like this model“ zählt nie.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/facts.py" />
            <source>Only words were given, and no sound.</source>
            <translation>Es gab nur Wörter und keinen Ton.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/filler_lists.py" />
            <source>Only your own words count now.</source>
            <translation>Nur Ihre eigenen Wörter zählen jetzt.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/passage_quote.py" />
            <location filename="../../mockvoice/ui/views/sessions.py" />
            <location filename="../../mockvoice/ui/widgets/data_dialogs.py" />
            <source>Open</source>
            <translation>Öffnen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/export_desk.py" />
            <source>Open it and have it scored, then export it again.</source>
            <translation>Öffnen Sie sie, lassen Sie sie bewerten, und exportieren Sie sie dann noch einmal.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/whisper.py" />
            <source>Open it under Sessions and score it again; a smaller model needs less memory.</source>
            <translation>Öffnen Sie sie unter Sitzungen, und lassen Sie sie noch einmal bewerten; ein kleineres Modell braucht weniger Speicher.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/round_rows.py" />
            <source>Open the answer</source>
            <translation>Die Antwort öffnen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/storage/notes.py" />
            <source>Open the answer again.</source>
            <translation>Öffnen Sie die Antwort noch einmal.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/comparison.py" />
            <source>Open the answer and have it scored.</source>
            <translation>Öffnen Sie die Antwort, und lassen Sie sie bewerten.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/evidence_quote.py" />
            <source>Open the answer at this moment</source>
            <translation>Die Antwort an dieser Stelle öffnen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/chart.py" />
            <source>Open the answer behind a mark</source>
            <translation>Die Antwort hinter einem Punkt öffnen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/found_list.py" />
            <source>Open the answer where the words are</source>
            <translation>Die Antwort öffnen, wo die Wörter sind</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/session_list.py" />
            <source>Open the answer, or unfold the session</source>
            <translation>Die Antwort öffnen oder die Sitzung aufklappen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/data_dialogs.py" />
            <source>Open the backup</source>
            <translation>Die Sicherung öffnen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/practice_start.py" />
            <location filename="../../mockvoice/ui/views/settings.py" />
            <location filename="../../mockvoice/ui/widgets/export_menu.py" />
            <location filename="../../mockvoice/ui/widgets/your_data.py" />
            <source>Open the folder</source>
            <translation>Ordner öffnen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/sessions.py" />
            <location filename="../../mockvoice/ui/widgets/session_list.py" />
            <source>Open the interview's report</source>
            <translation>Den Bericht des Interviews öffnen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/storage/answers.py" />
            <location filename="../../mockvoice/storage/history_rows.py" />
            <location filename="../../mockvoice/storage/notes.py" />
            <location filename="../../mockvoice/storage/recordings.py" />
            <source>Open the list of sessions again.</source>
            <translation>Öffnen Sie die Liste der Sitzungen noch einmal.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/settings.py" />
            <source>Open the log folder</source>
            <translation>Den Ordner des Protokolls öffnen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/passage_quote.py" />
            <source>Open the {whose} answer here: {text}</source>
            <translation>Öffnet hier die {whose} Antwort: {text!s}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/delivery_changes.py" />
            <source>Open with the answer itself, in one sentence, and bring the details after it.</source>
            <translation>Beginnen Sie mit der Antwort selbst, in einem Satz, und bringen Sie die Einzelheiten danach.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/advice.py" />
            <source>Open with the answer itself: one sentence that makes your point, then the details.</source>
            <translation>Beginnen Sie mit der Antwort selbst: ein Satz mit Ihrer Aussage, dann die Einzelheiten.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/structure.py" />
            <source>Open with your point, and close with a sentence that sums up.</source>
            <translation>Beginnen Sie mit Ihrer Aussage, und schließen Sie mit einem Satz, der zusammenfasst.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/main_window.py" />
            <location filename="../../mockvoice/ui/shortcuts.py" />
            <source>Open {name}</source>
            <translation>{name} öffnen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/evidence_quote.py" />
            <source>Open {place}{when}: {text}</source>
            <translation>{place}{when} öffnen: {text!s}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/interview.py" />
            <source>Opening the microphone…</source>
            <translation>Das Mikrofon wird geöffnet …</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/communication.py" />
            <source>Opening, signposts and closing</source>
            <translation>Anfang, Wegweiser und Schluss</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/structure.py" />
            <source>Opens with a point</source>
            <translation>Beginnt mit einer Aussage</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/strengths.py" />
            <source>Options</source>
            <translation>Möglichkeiten</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/due_card.py" />
            <source>Or a mix of due, weak and new</source>
            <translation>Oder gemischt: fällig, schwach und neu</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/fillers.py" />
            <source>Others</source>
            <translation>Andere</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/voice_settings.py" />
            <source>Otherwise they are only shown.</source>
            <translation>Sonst werden sie nur gezeigt.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/pace.py" />
            <source>Over 20 seconds</source>
            <translation>Über 20 Sekunden</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/interview_text.py" />
            <location filename="../../mockvoice/ui/charts/comparison_cards.py" />
            <location filename="../../mockvoice/ui/views/progress.py" />
            <source>Overall</source>
            <translation>Gesamt</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/area_scores.py" />
            <location filename="../../mockvoice/ui/widgets/score_header.py" />
            <source>Overall: {words}. {reason}</source>
            <translation>Gesamt: {words}. {reason}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/recording.py" />
            <source>Overdriven</source>
            <translation>Übersteuert</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/data_dialogs.py" />
            <source>Own packs, interviews and fillers too</source>
            <translation>Auch eigene Sammlungen, Interviews und Füllwörter</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/strengths.py" />
            <source>Own part</source>
            <translation>Eigener Anteil</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/pace.py" />
            <location filename="../../mockvoice/ui/lanes/lanes.py" />
            <location filename="../../mockvoice/ui/views/progress.py" />
            <location filename="../../mockvoice/ui/widgets/live_pane.py" />
            <location filename="../../mockvoice/ui/widgets/pace_gauge.py" />
            <source>Pace</source>
            <translation>Tempo</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/communication.py" />
            <source>Pace and pauses</source>
            <translation>Tempo und Pausen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/pace.py" />
            <location filename="../../mockvoice/ui/widgets/pace_chart.py" />
            <source>Pace over the answer</source>
            <translation>Tempo über die Antwort hinweg</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/progress.py" />
            <source>Pace was not measured yet.</source>
            <translation>Das Tempo wurde noch nicht gemessen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/comparison_cards.py" />
            <location filename="../../mockvoice/ui/views/progress.py" />
            <location filename="../../mockvoice/ui/widgets/score_header.py" />
            <source>Pacing</source>
            <translation>Sprechtempo</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/wish_bar.py" />
            <location filename="../../mockvoice/ui/widgets/session_filter_bar.py" />
            <source>Pack</source>
            <translation>Sammlung</translation>
        </message>
        <message>
            <location filename="../../mockvoice/packs/importers/archive.py" />
            <source>Pack it anew, or unpack it and take the files in.</source>
            <translation>Packen Sie es neu, oder entpacken Sie es und nehmen Sie die Dateien einzeln.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/main_window.py" />
            <location filename="../../mockvoice/ui/pages.py" />
            <location filename="../../mockvoice/ui/views/pack_editor.py" />
            <location filename="../../mockvoice/ui/views/pack_questions.py" />
            <location filename="../../mockvoice/ui/widgets/custom_interview.py" />
            <source>Packs</source>
            <translation>Sammlungen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/packs.py" />
            <source>Packs (YAML, JSON, .zip), tables (CSV, TSV), Markdown, Anki packages and plain text can be imported. Drop files anywhere on this page.</source>
            <translation>Importiert werden Sammlungen (YAML, JSON, .zip), Tabellen (CSV, TSV), Markdown, Anki-Pakete und reiner Text. Lassen Sie Dateien irgendwo auf dieser Seite los.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/packs.py" />
            <source>Packs that come with MockVoice</source>
            <translation>Sammlungen, die mit MockVoice kommen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/waveform.py" />
            <source>Page Up / Page Down</source>
            <translation>Bild auf / Bild ab</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/pdf.py" />
            <source>Page {words} of {count}</source>
            <translation>Seite {words} von {count}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/nav_rail.py" />
            <source>Pages</source>
            <translation>Seiten</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/sound_card.py" />
            <source>Part of the recording that is seen</source>
            <translation>Sichtbarer Teil der Aufnahme</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/concept_row.py" />
            <location filename="../../mockvoice/ui/widgets/marks.py" />
            <source>Partly covered</source>
            <translation>Zum Teil genannt</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Pashto</source>
            <translation>Paschtu</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/code_results.py" />
            <source>Passed</source>
            <translation>Bestanden</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/data_dialogs.py" />
            <source>Passphrase</source>
            <translation>Passphrase</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/session_list.py" />
            <source>Past sessions</source>
            <translation>Frühere Sitzungen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/patterns.py" />
            <location filename="../../mockvoice/ui/views/progress.py" />
            <source>Patterns of speech</source>
            <translation>Sprechmuster</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/model_rows.py" />
            <location filename="../../mockvoice/ui/widgets/playback_bar.py" />
            <source>Pause</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/model_rows.py" />
            <source>Pause the download of {name}</source>
            <translation>Das Herunterladen von {name!s} anhalten</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/model_rows.py" />
            <source>Paused. {arrived}, and it goes on there, also after MockVoice was closed.</source>
            <translation>Angehalten. {arrived}, und dort geht es weiter, auch nachdem MockVoice geschlossen war.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/lanes/lanes.py" />
            <source>Pauses</source>
            <translation>Pausen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/pauses.py" />
            <source>Pauses and flow</source>
            <translation>Pausen und Redefluss</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/pace.py" />
            <source>Pauses included</source>
            <translation>Mit Pausen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Persian</source>
            <translation>Persisch</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/bests_card.py" />
            <source>Personal bests</source>
            <translation>Persönliche Bestwerte</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/chart.py" />
            <source>PgUp / PgDown</source>
            <translation>Bild auf / ab</translation>
        </message>
        <message>
            <location filename="../../mockvoice/voice/neural_worker.py" />
            <source>Piper cannot be started ({error})</source>
            <translation>Piper lässt sich nicht starten ({error})</translation>
        </message>
        <message>
            <location filename="../../mockvoice/voice/neural_worker.py" />
            <source>Piper could not speak it ({error})</source>
            <translation>Piper konnte es nicht sprechen ({error})</translation>
        </message>
        <message>
            <location filename="../../mockvoice/voice/neural_worker.py" />
            <source>Piper found nothing to speak in it</source>
            <translation>Piper fand darin nichts zu sprechen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/lanes/lanes.py" />
            <source>Pitch</source>
            <translation>Tonhöhe</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/voice.py" />
            <source>Pitch range: standard deviation of F0 in semitones, after Hincks and Edlund 2009. Nothing here is scored.</source>
            <translation>Tonumfang: Standardabweichung der Grundfrequenz in Halbtönen, nach Hincks und Edlund 2009. Nichts davon gibt Punkte.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/fillers.py" />
            <source>Places</source>
            <translation>Stellen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/playback_bar.py" />
            <source>Play</source>
            <translation>Abspielen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/playback_bar.py" />
            <source>Play all silences</source>
            <translation>Alle Stille abspielen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/coach_note.py" />
            <location filename="../../mockvoice/ui/widgets/concept_row.py" />
            <source>Play from here</source>
            <translation>Ab hier abspielen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/transcript_view.py" />
            <source>Play from the word where the caret is</source>
            <translation>Ab dem Wort am Cursor abspielen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/coach_note.py" />
            <source>Play from {clock_aloud}: {text}</source>
            <translation>Ab {clock_aloud} abspielen: {text!s}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/review_keys.py" />
            <source>Play or pause</source>
            <translation>Abspielen oder anhalten</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/passage_quote.py" />
            <source>Play the {whose} answer here: {text}</source>
            <translation>Spielt hier die {whose} Antwort: {text!s}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/passage_quote.py" />
            <source>Play these words, or stop</source>
            <translation>Diese Wörter abspielen oder anhalten</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/fact_rows.py" />
            <source>Play {text}: {told}</source>
            <translation>Abspielen {text}: {told}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/concept_row.py" />
            <location filename="../../mockvoice/ui/widgets/step_list.py" />
            <source>Play “{name}” from {clock_aloud}</source>
            <translation>„{name!s}“ ab {clock_aloud} abspielen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/playback_bar.py" />
            <source>Plays the chosen stretch, or the sentence, again and again. Drag over the waveform to choose. Key: L</source>
            <translation>Spielt den gewählten Ausschnitt oder den Satz immer wieder. Ziehen Sie über die Wellenform, um zu wählen. Taste: L</translation>
        </message>
        <message>
            <location filename="../../mockvoice/audio/devices.py" />
            <source>Plug in a microphone or switch it on in the system's sound settings, then try again.</source>
            <translation>Schließen Sie ein Mikrofon an oder schalten Sie es in den Toneinstellungen des Systems ein, und versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/settings.py" />
            <source>Plugged something in?</source>
            <translation>Etwas angeschlossen?</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/progress.py" />
            <source>Points are answers; the line is their local mean, the band one standard deviation on each side.</source>
            <translation>Punkte sind Antworten; die Linie ist ihr örtliches Mittel, das Band eine Standardabweichung nach jeder Seite.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Polish</source>
            <translation>Polnisch</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Portuguese</source>
            <translation>Portugiesisch</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/main_window.py" />
            <location filename="../../mockvoice/ui/pages.py" />
            <location filename="../../mockvoice/ui/views/practice_start.py" />
            <location filename="../../mockvoice/ui/widgets/practice_settings.py" />
            <location filename="../../mockvoice/ui/widgets/session_filter_bar.py" />
            <source>Practice</source>
            <translation>Üben</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/wish_bar.py" />
            <source>Practice and interviews</source>
            <translation>Üben und Interviews</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/wish_bar.py" />
            <source>Practice only</source>
            <translation>Nur Üben</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/next_practice_card.py" />
            <source>Practise</source>
            <translation>Üben</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/interview_text.py" />
            <location filename="../../mockvoice/ui/widgets/next_practice_card.py" />
            <source>Practise next</source>
            <translation>Als Nächstes üben</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/next_practice_card.py" />
            <source>Practise them</source>
            <translation>Diese üben</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/streak_badge.py" />
            <source>Practise today to keep it.</source>
            <translation>Üben Sie heute, um sie zu halten.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/streak_badge.py" />
            <source>Practise today to make it longer.</source>
            <translation>Üben Sie heute, um sie zu verlängern.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/due_card.py" />
            <location filename="../../mockvoice/ui/widgets/next_practice_card.py" />
            <source>Practise {count}</source>
            <translation>{count} üben</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/due_card.py" />
            <source>Practise {len}{of_all} due questions</source>
            <translation>{len}{of_all} fällige Fragen üben</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/next_practice_card.py" />
            <source>Practise: {text}</source>
            <translation>Üben: {text!s}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/progress.py" />
            <source>Practised in {busy} of the latest {count}.</source>
            <translation>Geübt in {busy} der letzten {count}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/interview.py" />
            <source>Press Space to answer right away.</source>
            <translation>Die Leertaste beginnt die Antwort sofort.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/how_it_goes.py" />
            <source>Press Space to begin, and once more when you have finished. There is no time limit.</source>
            <translation>Drücken Sie die Leertaste, um zu beginnen, und noch einmal, wenn Sie fertig sind. Es gibt keine Zeitgrenze.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/interview.py" />
            <source>Press Space when you have finished.</source>
            <translation>Drücken Sie die Leertaste, wenn Sie fertig sind.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/shortcuts.py" />
            <source>Press the button that has the focus</source>
            <translation>Den Knopf drücken, der den Fokus hat</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/code_results.py" />
            <source>Printed</source>
            <translation>Ausgegeben</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/code_results.py" />
            <source>Printed before the first test</source>
            <translation>Vor dem ersten Test ausgegeben</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/interview_text.py" />
            <location filename="../../mockvoice/ui/widgets/area_scores.py" />
            <source>Problem solving</source>
            <translation>Problemlösung</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/speech_settings.py" />
            <source>Processor</source>
            <translation>Prozessor</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/main_window.py" />
            <location filename="../../mockvoice/ui/progress_pages.py" />
            <location filename="../../mockvoice/ui/views/patterns.py" />
            <location filename="../../mockvoice/ui/views/progress.py" />
            <source>Progress</source>
            <translation>Fortschritt</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/shelf_row.py" />
            <source>Progress: {title}</source>
            <translation>Fortschritt: {title}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/framework_form.py" />
            <source>Project</source>
            <translation>Projekt</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/question_form.py" />
            <source>Propose concepts</source>
            <translation>Kernpunkte vorschlagen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/import_preview.py" />
            <source>Propose concepts from the model answers</source>
            <translation>Kernpunkte aus den Musterantworten vorschlagen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/concept_list.py" />
            <source>Propose concepts…</source>
            <translation>Kernpunkte vorschlagen …</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Punjabi</source>
            <translation>Pandschabi</translation>
        </message>
        <message>
            <location filename="../../mockvoice/storage/faults.py" />
            <source>Put a copy from an earlier day in its place</source>
            <translation>Legen Sie eine ältere Kopie an ihre Stelle</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/practice_start.py" />
            <source>Put a pack file into {pack_folder} and start MockVoice again. Your past sessions are all there.</source>
            <translation>Legen Sie eine Sammlung in {pack_folder!s}, und starten Sie MockVoice neu. Ihre früheren Sitzungen sind alle da.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/interviews.py" />
            <source>Put one together</source>
            <translation>Selbst zusammenstellen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/your_data.py" />
            <source>Puts a backup in place of what is there now, which is kept beside it.</source>
            <translation>Setzt eine Sicherung an die Stelle des Jetzigen, das daneben aufbewahrt wird.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/columns.py" />
            <location filename="../../mockvoice/ui/widgets/question_form.py" />
            <location filename="../../mockvoice/ui/widgets/round_rows.py" />
            <source>Question</source>
            <translation>Frage</translation>
        </message>
        <message>
            <location filename="../../mockvoice/pack_desk.py" />
            <source>Question pack</source>
            <translation>Fragensammlung</translation>
        </message>
        <message>
            <location filename="../../mockvoice/pack_desk.py" />
            <source>Question pack as JSON</source>
            <translation>Fragensammlung als JSON</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/packs.py" />
            <source>Question packs</source>
            <translation>Sammlungen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/question_choice.py" />
            <source>Question that it answers</source>
            <translation>Frage, die sie beantwortet</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/place_bar.py" />
            <source>Question {number}{of}</source>
            <translation>Frage {number}{of}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/question_card.py" />
            <source>Question: {text}</source>
            <translation>Frage: {text!s}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/pack_editor.py" />
            <location filename="../../mockvoice/ui/views/pack_questions.py" />
            <location filename="../../mockvoice/ui/views/packs.py" />
            <location filename="../../mockvoice/ui/widgets/custom_interview.py" />
            <location filename="../../mockvoice/ui/widgets/round_rows.py" />
            <source>Questions</source>
            <translation>Fragen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/packs.py" />
            <source>Questions ({pattern});;All files (*)</source>
            <translation>Fragen ({pattern!s});;Alle Dateien (*)</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/due_card.py" />
            <source>Questions come back to you</source>
            <translation>Fragen kommen wieder</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/packs.py" />
            <source>Questions of</source>
            <translation>Fragen von</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/wording.py" />
            <source>Questions of {title}</source>
            <translation>Fragen von {title!s}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/place_bar.py" />
            <source>Questions so far</source>
            <translation>Fragen bisher</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/question_form.py" />
            <source>Read aloud as</source>
            <translation>Vorgelesen als</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/mishearings.py" />
            <source>Read as what it sounds like: {words}.</source>
            <translation>Nach dem Klang gelesen: {words}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/interviews.py" />
            <source>Read everything aloud</source>
            <translation>Alles vorlesen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/practice_start.py" />
            <location filename="../../mockvoice/ui/widgets/voice_settings.py" />
            <source>Read questions aloud</source>
            <translation>Fragen vorlesen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/how_it_goes.py" />
            <source>Read the report.</source>
            <translation>Lesen Sie den Bericht.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/import_progress.py" />
            <source>Reading the file</source>
            <translation>Die Datei wird gelesen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/packs.py" />
            <source>Reading the files …</source>
            <translation>Die Dateien werden gelesen …</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/interview.py" />
            <source>Reading the question aloud…</source>
            <translation>Die Frage wird vorgelesen …</translation>
        </message>
        <message>
            <location filename="../../mockvoice/app.py" />
            <source>Ready to judge what you say against what was asked.</source>
            <translation>Bereit zu beurteilen, ob das Gesagte zur Frage passt.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/readiness.py" />
            <source>Ready, on {words}.</source>
            <translation>Bereit, {words}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/interviews.py" />
            <source>Realistic</source>
            <translation>Echt</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/interview_report.py" />
            <source>Realistic interview</source>
            <translation>Echtes Interview</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/approach_changes.py" />
            <location filename="../../mockvoice/reports/strengths.py" />
            <source>Recommendation</source>
            <translation>Empfehlung</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/model_rows.py" />
            <source>Recommended</source>
            <translation>Empfohlen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/interview.py" />
            <source>Recording · held in memory for now</source>
            <translation>Aufnahme · vorerst im Arbeitsspeicher</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/interview.py" />
            <source>Recording · saved as you speak</source>
            <translation>Aufnahme · wird laufend gespeichert</translation>
        </message>
        <message>
            <location filename="../../mockvoice/storage/imports.py" />
            <source>Recording “{words}”</source>
            <translation>Aufnahme „{words!s}“</translation>
        </message>
        <message>
            <location filename="../../mockvoice/export_desk.py" />
            <source>Recordings, subtitles and texts (archive)</source>
            <translation>Aufnahmen, Untertitel und Texte (Archiv)</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/recovery.py" />
            <source>Recover</source>
            <translation>Wiederherstellen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/recovery.py" />
            <source>Recover: {question_text}</source>
            <translation>Wiederherstellen: {question_text!s}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/recovery.py" />
            <source>Recovering</source>
            <translation>Wird wiederhergestellt</translation>
        </message>
        <message>
            <location filename="../../assets/interviews/recruiter-screen.yaml" />
            <source>Recruiter screen</source>
            <translation>Erstes Telefonat</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/settings.py" />
            <source>Reduced motion</source>
            <translation>Weniger Bewegung</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/practice_settings.py" />
            <source>Remembered when a question comes back</source>
            <translation>Noch gewusst, wenn eine Frage wiederkommt</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/practice_settings.py" />
            <source>Remembered when a question comes back, in percent</source>
            <translation>Noch gewusst, wenn eine Frage wiederkommt, in Prozent</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/models.py" />
            <location filename="../../mockvoice/ui/widgets/concept_form.py" />
            <location filename="../../mockvoice/ui/widgets/filler_lists.py" />
            <location filename="../../mockvoice/ui/widgets/follow_up_form.py" />
            <location filename="../../mockvoice/ui/widgets/model_rows.py" />
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/fillers.py" />
            <source>Remove all of them</source>
            <translation>Alle entfernen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/framework_form.py" />
            <source>Remove step {place}</source>
            <translation>Schritt {place} entfernen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/models.py" />
            <source>Remove that folder and run “make run” again, or import the model anew.</source>
            <translation>Entfernen Sie diesen Ordner und starten Sie noch einmal „make run“, oder importieren Sie das Modell neu.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/concept_form.py" />
            <source>Remove the mistake</source>
            <translation>Den Fehler entfernen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/models.py" />
            <source>Remove “{name}”?</source>
            <translation>„{name!s}“ entfernen?</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/filler_lists.py" />
            <source>Remove “{shown}”</source>
            <translation>„{shown!s}“ entfernen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/pack_editor.py" />
            <source>Removed {shown}.</source>
            <translation>{shown} entfernt.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/fillers.py" />
            <source>Repetitions</source>
            <translation>Wiederholungen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/sessions.py" />
            <source>Report</source>
            <translation>Bericht</translation>
        </message>
        <message>
            <location filename="../../mockvoice/export_desk.py" />
            <source>Report as Markdown</source>
            <translation>Bericht als Markdown</translation>
        </message>
        <message>
            <location filename="../../mockvoice/export_desk.py" />
            <source>Report to open in a browser, with the sound</source>
            <translation>Bericht für den Browser, mit Ton</translation>
        </message>
        <message>
            <location filename="../../mockvoice/export_desk.py" />
            <source>Report to print (PDF)</source>
            <translation>Bericht zum Drucken (PDF)</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/fillers.py" />
            <source>Reports and the count while you speak go by these lists. Answers that were scored before keep their count.</source>
            <translation>Nach diesen Listen richten sich Berichte und die Zählung während des Sprechens. Schon bewertete Antworten behalten ihre Zählung.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/fillers.py" />
            <source>Restarts</source>
            <translation>Neuanfänge</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/your_data.py" />
            <source>Restore</source>
            <translation>Wiederherstellen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/your_data.py" />
            <source>Restore a backup</source>
            <translation>Eine Sicherung wiederherstellen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/storage/snapshot.py" />
            <source>Restore a backup from an earlier day.</source>
            <translation>Stellen Sie eine ältere Sicherung wieder her.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/your_data.py" />
            <source>Restore this backup?</source>
            <translation>Diese Sicherung wiederherstellen?</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/your_data.py" />
            <source>Restore…</source>
            <translation>Wiederherstellen …</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/your_data.py" />
            <source>Restoring</source>
            <translation>Wird wiederhergestellt</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/your_data.py" />
            <source>Restoring…</source>
            <translation>Wird wiederhergestellt …</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/strengths.py" />
            <source>Result</source>
            <translation>Ergebnis</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/model_rows.py" />
            <source>Resume</source>
            <translation>Fortsetzen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/model_rows.py" />
            <source>Resume the download of {name}</source>
            <translation>Das Herunterladen von {name!s} fortsetzen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/chart.py" />
            <location filename="../../mockvoice/ui/shortcuts.py" />
            <location filename="../../mockvoice/ui/views/interviews.py" />
            <location filename="../../mockvoice/ui/views/practice_start.py" />
            <location filename="../../mockvoice/ui/widgets/found_list.py" />
            <location filename="../../mockvoice/ui/widgets/session_list.py" />
            <location filename="../../mockvoice/ui/widgets/tag_field.py" />
            <location filename="../../mockvoice/ui/widgets/transcript_view.py" />
            <source>Return</source>
            <translation>Eingabe</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/table.py" />
            <source>Return opens the answer of a row.</source>
            <translation>Die Eingabetaste öffnet die Antwort einer Zeile.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/review_keys.py" />
            <source>Right</source>
            <translation>Rechts</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/content_changes.py" />
            <location filename="../../mockvoice/ui/widgets/concept_row.py" />
            <source>Right is: {correction}</source>
            <translation>Richtig ist: {correction!s}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Romanian</source>
            <translation>Rumänisch</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/content_changes.py" />
            <source>Round off {place} with what was left unsaid: {names}.</source>
            <translation>Runden Sie {place} ab mit dem, was ungesagt blieb: {names!s}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/interview_text.py" />
            <source>Round {number}: {title}{words}</source>
            <translation>Runde {number}: {title!s}{words}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/round_rows.py" />
            <source>Rounds</source>
            <translation>Runden</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/embedding.py" />
            <source>Run `mockvoice models verify` to see which file is at fault.</source>
            <translation>Mit `mockvoice models verify` sehen Sie, an welcher Datei es liegt.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/code_pane.py" />
            <source>Run tests that somebody else wrote?</source>
            <translation>Tests ausführen, die jemand anderes schrieb?</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/code_results.py" />
            <source>Run the tests</source>
            <translation>Tests ausführen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/code_results.py" />
            <source>Run the tests whenever you like, as often as you like. They show here what your code does so far.</source>
            <translation>Führen Sie die Tests aus, wann und so oft Sie mögen. Hier zeigen sie, was Ihr Code bisher leistet.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/code_pane.py" />
            <source>Run them</source>
            <translation>Ausführen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/models.py" />
            <source>Run “make run” again, install mockvoice[models], or import a folder with “mockvoice models import”.</source>
            <translation>Starten Sie noch einmal „make run“, installieren Sie mockvoice[models], oder importieren Sie einen Ordner mit „mockvoice models import“.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/code_results.py" />
            <source>Running the tests …</source>
            <translation>Die Tests laufen …</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Russian</source>
            <translation>Russisch</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/comparison_cards.py" />
            <source>Said both times</source>
            <translation>Beide Male gesagt</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/concept_row.py" />
            <location filename="../../mockvoice/ui/widgets/marks.py" />
            <source>Said, but not right</source>
            <translation>Gesagt, aber nicht richtig</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Sanskrit</source>
            <translation>Sanskrit</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/wording.py" />
            <source>Saturday</source>
            <translation>Samstag</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/pack_editor.py" />
            <location filename="../../mockvoice/ui/widgets/note_rows.py" />
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/pack_editor.py" />
            <source>Save a copy instead</source>
            <translation>Stattdessen eine Kopie speichern</translation>
        </message>
        <message>
            <location filename="../../mockvoice/audio/codec.py" />
            <location filename="../../mockvoice/import_desk.py" />
            <source>Save or export the sound again, and choose the new file.</source>
            <translation>Speichern oder exportieren Sie den Ton noch einmal, und wählen Sie die neue Datei.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/note_rows.py" />
            <source>Save the note</source>
            <translation>Die Notiz speichern</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/pack_editor.py" />
            <source>Save the pack</source>
            <translation>Die Sammlung speichern</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/pack_editor.py" />
            <source>Save without the comments?</source>
            <translation>Ohne die Kommentare speichern?</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/pack_editor.py" />
            <source>Save without them</source>
            <translation>Ohne sie speichern</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/pack_editor.py" />
            <source>Saved “{fields}”.</source>
            <translation>„{fields!s}“ gespeichert.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/advice.py" />
            <source>Say more about this, you only touched it: {name}.</source>
            <translation>Sagen Sie mehr dazu, Sie haben es nur berührt: {name!s}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/content_changes.py" />
            <source>Say this more plainly in {place}, as it is not sure that it was said: {names_of}.</source>
            <translation>Sagen Sie das bei {place} deutlicher; es ist nicht sicher, dass es gesagt wurde: {names_of!s}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/advice.py" />
            <source>Say this too: {name}.</source>
            <translation>Sagen Sie auch das: {name!s}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/review_keys.py" />
            <source>Say whether the word at the caret is a filler</source>
            <translation>Sagen, ob das Wort am Cursor ein Füllwort ist</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/progress.py" />
            <source>Score</source>
            <translation>Punktzahl</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/transcript_card.py" />
            <source>Score again</source>
            <translation>Neu bewerten</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/review.py" />
            <source>Score it now</source>
            <translation>Jetzt bewerten</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/session_filter_bar.py" />
            <source>Score of an answer</source>
            <translation>Punktzahl einer Antwort</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/compare.py" />
            <source>Scores</source>
            <translation>Punkte</translation>
        </message>
        <message>
            <location filename="../../mockvoice/coach/client.py" />
            <source>Scores and reports do not need the coach; nothing was lost.</source>
            <translation>Punkte und Berichte brauchen den Coach nicht; es ging nichts verloren.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/progress.py" />
            <source>Scores over time</source>
            <translation>Punkte im Lauf der Zeit</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/import_progress.py" />
            <source>Scoring</source>
            <translation>Wird bewertet</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/data_dialogs.py" />
            <source>Seal the backup?</source>
            <translation>Die Sicherung verschließen?</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/search_pages.py" />
            <location filename="../../mockvoice/ui/views/search.py" />
            <location filename="../../mockvoice/ui/views/sessions.py" />
            <location filename="../../mockvoice/ui/widgets/transcript_card.py" />
            <source>Search</source>
            <translation>Suche</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/main_window.py" />
            <source>Search everything</source>
            <translation>Alles durchsuchen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/shortcuts.py" />
            <source>Search everything that was asked, said and noted</source>
            <translation>Alles durchsuchen, was gefragt, gesagt und notiert wurde</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/review_keys.py" />
            <location filename="../../mockvoice/ui/widgets/transcript_card.py" />
            <source>Search in the transcript</source>
            <translation>In der Mitschrift suchen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/transcript_search.py" />
            <source>Search in this answer</source>
            <translation>In dieser Antwort suchen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/transcript_card.py" />
            <source>Search in this answer. Key: Ctrl+F</source>
            <translation>In dieser Antwort suchen. Taste: Strg+F</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/search.py" />
            <source>Search questions, answers, notes and tags</source>
            <translation>Fragen, Antworten, Notizen und Schlagwörter durchsuchen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/pack_questions.py" />
            <source>Search the questions</source>
            <translation>Die Fragen durchsuchen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/question_form.py" />
            <source>Seconds for the answer</source>
            <translation>Sekunden für die Antwort</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/how_it_goes.py" />
            <source>Seconds later you see what was good and what was missing, and hear yourself again.</source>
            <translation>Sekunden später sehen Sie, was gut war und was fehlte, und hören sich noch einmal.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/wording.py" />
            <source>See all of it</source>
            <translation>Alles sehen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/sound_card.py" />
            <source>See all of it. Key: 0</source>
            <translation>Alles sehen. Taste: 0</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/sound_card.py" />
            <source>See all of the recording</source>
            <translation>Die ganze Aufnahme sehen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/review_keys.py" />
            <source>See all of the waveform</source>
            <translation>Die ganze Wellenform sehen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/settings.py" />
            <source>See and change</source>
            <translation>Ansehen und ändern</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/settings.py" />
            <source>See and change which words are fillers</source>
            <translation>Ansehen und ändern, welche Wörter Füllwörter sind</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/sound_card.py" />
            <location filename="../../mockvoice/ui/wording.py" />
            <source>See more of it</source>
            <translation>Mehr davon sehen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/sound_card.py" />
            <source>See more of it. Key: -</source>
            <translation>Mehr davon sehen. Taste: -</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/review_keys.py" />
            <source>See more of the waveform</source>
            <translation>Mehr von der Wellenform sehen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/rest_page.py" />
            <source>See the report</source>
            <translation>Den Bericht ansehen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/interview/presets.py" />
            <location filename="../../mockvoice/packs/library.py" />
            <source>See whether the disk is full or you may not write there.</source>
            <translation>Sehen Sie nach, ob der Datenträger voll ist oder ob Sie dort nicht schreiben dürfen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/interview/presets.py" />
            <location filename="../../mockvoice/packs/library.py" />
            <source>See whether you may write there.</source>
            <translation>Sehen Sie nach, ob Sie dort schreiben dürfen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/patterns.py" />
            <source>Sentence's start</source>
            <translation>Anfang eines Satzes</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/wording.py" />
            <source>September</source>
            <translation>September</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Serbian</source>
            <translation>Serbisch</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/coach_settings.py" />
            <source>Server</source>
            <translation>Server</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/main_window.py" />
            <location filename="../../mockvoice/ui/pages.py" />
            <location filename="../../mockvoice/ui/progress_pages.py" />
            <location filename="../../mockvoice/ui/views/review.py" />
            <location filename="../../mockvoice/ui/views/sessions.py" />
            <location filename="../../mockvoice/ui/widgets/answer_header.py" />
            <source>Sessions</source>
            <translation>Sitzungen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/notes_card.py" />
            <source>Set a bookmark here</source>
            <translation>Hier ein Lesezeichen setzen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/fillers.py" />
            <source>Set it aside and begin anew</source>
            <translation>Beiseitelegen und neu beginnen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/main_window.py" />
            <location filename="../../mockvoice/ui/pages.py" />
            <location filename="../../mockvoice/ui/views/fillers.py" />
            <location filename="../../mockvoice/ui/views/models.py" />
            <location filename="../../mockvoice/ui/views/settings.py" />
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/chart.py" />
            <source>Several marks at once</source>
            <translation>Mehrere Punkte auf einmal</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/columns.py" />
            <source>Share</source>
            <translation>Anteil</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Shona</source>
            <translation>Shona</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/round_rows.py" />
            <source>Show</source>
            <translation>Zeigen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/advice_list.py" />
            <source>Show a strong answer</source>
            <translation>Eine starke Antwort zeigen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/session_filter_bar.py" />
            <source>Show all</source>
            <translation>Alle zeigen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/fact_rows.py" />
            <source>Show all places</source>
            <translation>Alle Stellen zeigen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/fact_rows.py" />
            <source>Show all places: {of}</source>
            <translation>Alle Stellen zeigen: {of}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/no_fitting_sessions.py" />
            <location filename="../../mockvoice/ui/widgets/session_filter_bar.py" />
            <source>Show all sessions</source>
            <translation>Alle Sitzungen zeigen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/chart_card.py" />
            <source>Show as chart</source>
            <translation>Als Diagramm zeigen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/chart_card.py" />
            <source>Show as table</source>
            <translation>Als Tabelle zeigen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/no_progress.py" />
            <source>Show everything</source>
            <translation>Alles zeigen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/settings.py" />
            <source>Show the pace</source>
            <translation>Das Tempo zeigen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/main_window.py" />
            <location filename="../../mockvoice/ui/shortcuts.py" />
            <source>Show this sheet</source>
            <translation>Diese Übersicht zeigen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/settings.py" />
            <source>Show what I hear</source>
            <translation>Zeigen, was ich höre</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/voice_settings.py" />
            <source>Show what the interviewer says</source>
            <translation>Zeigen, was der Interviewer sagt</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/structure.py" />
            <source>Signposts</source>
            <translation>Wegweiser</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/playback_bar.py" />
            <source>Silences are played</source>
            <translation>Stille wird abgespielt</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/playback_bar.py" />
            <source>Silences of this length and more are left out. Key: K</source>
            <translation>Stille dieser Länge und mehr wird ausgelassen. Taste: K</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/lanes/lanes.py" />
            <source>Silences of {n} s and more.</source>
            <translation>Stille von {n} s und mehr.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/playback_bar.py" />
            <source>Silences of {n} seconds and more are skipped</source>
            <translation>Stille von {n} Sekunden und mehr wird übersprungen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/voice_settings.py" />
            <source>Silent: what is said is only shown.</source>
            <translation>Stumm: das Gesagte wird nur gezeigt.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Sindhi</source>
            <translation>Sindhi</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Sinhala</source>
            <translation>Singhalesisch</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/interview.py" />
            <source>Skip</source>
            <translation>Überspringen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/playback_bar.py" />
            <source>Skip silences</source>
            <translation>Stille überspringen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/playback_bar.py" />
            <source>Skip silences from {n} s on</source>
            <translation>Stille ab {n} s überspringen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/review_keys.py" />
            <source>Skip silences, or play them</source>
            <translation>Stille überspringen oder abspielen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/import_recording.py" />
            <source>Skip this file</source>
            <translation>Diese Datei überspringen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/playback_bar.py" />
            <source>Skips silences from {n} s</source>
            <translation>Überspringt Stille ab {n} s</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Slovak</source>
            <translation>Slowakisch</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Slovenian</source>
            <translation>Slowenisch</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/delivery_changes.py" />
            <source>Slow down</source>
            <translation>Sprechen Sie langsamer</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/advice.py" />
            <source>Slow down: {n} words a minute, and {good} is easy to follow.</source>
            <translation>Sprechen Sie langsamer: {n} Wörter in der Minute, und {good} sind leicht zu verfolgen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/review_keys.py" />
            <source>Slower</source>
            <translation>Langsamer</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/pace.py" />
            <source>Slowest</source>
            <translation>Am langsamsten</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/strengths.py" />
            <source>So it was with {count}.</source>
            <translation>So war es auch bei {count}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/fillers.py" />
            <source>So many hurt a speaker.</source>
            <translation>So viele schaden einem Sprecher.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Somali</source>
            <translation>Somali</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/voice.py" />
            <source>Some fall is natural.</source>
            <translation>Etwas Abfall ist natürlich.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/pack_editor.py" />
            <source>Somebody wrote comments (# …) into the file of “{title}”. They are lost when it is saved here; questions and all else are kept. A copy leaves the file as it is.</source>
            <translation>Jemand hat Kommentare (# …) in die Datei von „{title!s}“ geschrieben. Sie gehen verloren, wenn hier gespeichert wird; Fragen und alles andere bleiben. Eine Kopie lässt die Datei, wie sie ist.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/settings.py" />
            <source>Sound</source>
            <translation>Ton</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/sessions.py" />
            <source>Sound and video ({pattern});;All files (*)</source>
            <translation>Ton und Video ({pattern!s});;Alle Dateien (*)</translation>
        </message>
        <message>
            <location filename="../../mockvoice/audio/devices.py" />
            <source>Sound cannot be used: {error}.</source>
            <translation>Ton ist nicht möglich: {error}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/review.py" />
            <source>Sound was lost {times} in this recording, because the computer was too busy. The rest was kept; what is missing could not be scored.</source>
            <translation>In dieser Aufnahme ging {times} Ton verloren, weil der Computer zu beschäftigt war. Der Rest blieb; was fehlt, konnte nicht bewertet werden.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/export_desk.py" />
            <source>Sound, FLAC</source>
            <translation>Ton, FLAC</translation>
        </message>
        <message>
            <location filename="../../mockvoice/export_desk.py" />
            <source>Sound, WAV</source>
            <translation>Ton, WAV</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/filler_lists.py" />
            <source>Sound, like um</source>
            <translation>Laut, wie „um“</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/answer_tools.py" />
            <source>Sound, words and scores go.</source>
            <translation>Ton, Wörter und Punkte verschwinden.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/question_form.py" />
            <source>Sources</source>
            <translation>Quellen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/shortcuts.py" />
            <location filename="../../mockvoice/ui/views/interview.py" />
            <location filename="../../mockvoice/ui/views/review_keys.py" />
            <location filename="../../mockvoice/ui/widgets/playback_bar.py" />
            <source>Space</source>
            <translation>Leertaste</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/wish_bar.py" />
            <source>Span of time</source>
            <translation>Zeitraum</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Spanish</source>
            <translation>Spanisch</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/delivery_changes.py" />
            <source>Speak a little faster</source>
            <translation>Sprechen Sie etwas schneller</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/advice.py" />
            <source>Speak a little faster: {n} words a minute, and {good} keeps people with you.</source>
            <translation>Sprechen Sie etwas schneller: {n} Wörter in der Minute, und mit {good} bleiben Ihnen die Leute bei der Sache.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/voice_settings.py" />
            <source>Speaking rate</source>
            <translation>Sprechtempo</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/voice_settings.py" />
            <source>Speaking rate in words a minute</source>
            <translation>Sprechtempo in Wörtern in der Minute</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/recording.py" />
            <source>Speech above the noise</source>
            <translation>Sprache über dem Rauschen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/speech_settings.py" />
            <source>Speech model</source>
            <translation>Erkennungsmodell</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/models.py" />
            <source>Speech models</source>
            <translation>Erkennungsmodelle</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/pace.py" />
            <source>Speech rate</source>
            <translation>Sprechrate</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/playback_bar.py" />
            <source>Speed: {n} times</source>
            <translation>Geschwindigkeit: {n}-fach</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/question_form.py" />
            <source>Stage</source>
            <translation>Phase</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/notes_card.py" />
            <source>Star</source>
            <translation>Stern</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/notes_card.py" />
            <source>Star this answer</source>
            <translation>Dieser Antwort einen Stern geben</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/notes_card.py" />
            <location filename="../../mockvoice/ui/widgets/session_filter_bar.py" />
            <source>Starred</source>
            <translation>Mit Stern</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/interview.py" />
            <source>Start answer</source>
            <translation>Antwort beginnen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/interviews.py" />
            <source>Start interview</source>
            <translation>Interview beginnen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/coach/client.py" />
            <source>Start it, or check the address in the settings under Coach.</source>
            <translation>Starten Sie ihn, oder prüfen Sie die Adresse in den Einstellungen unter Coach.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/interview.py" />
            <source>Start or finish the answer, also while code is written</source>
            <translation>Die Antwort beginnen oder beenden, auch beim Schreiben von Code</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/practice_start.py" />
            <source>Start practice</source>
            <translation>Üben beginnen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/no_progress.py" />
            <location filename="../../mockvoice/ui/widgets/no_sessions.py" />
            <source>Start practising</source>
            <translation>Mit dem Üben beginnen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/interviews.py" />
            <source>Start the interview</source>
            <translation>Das Interview beginnen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/interview.py" />
            <source>Stay</source>
            <translation>Bleiben</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/approach.py" />
            <source>Steps of the framework</source>
            <translation>Schritte des Gerüsts</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/practice_start.py" />
            <source>Still getting ready: {words}. You can start all the same.</source>
            <translation>Noch in Vorbereitung: {words}. Sie können trotzdem beginnen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/coding/report.py" />
            <source>Still open: {words}.</source>
            <translation>Noch offen: {words}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/coach_note.py" />
            <location filename="../../mockvoice/ui/widgets/code_results.py" />
            <location filename="../../mockvoice/ui/widgets/import_progress.py" />
            <location filename="../../mockvoice/ui/widgets/model_rows.py" />
            <source>Stop</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/import_progress.py" />
            <source>Stop importing {name}</source>
            <translation>Den Import von {name!s} anhalten</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/model_rows.py" />
            <source>Stop measuring {name}</source>
            <translation>Die Messung von {name!s} anhalten</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/coach_note.py" />
            <source>Stop the coach</source>
            <translation>Den Coach anhalten</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/import_progress.py" />
            <source>Stored; it is scored when its turn comes and nobody practises</source>
            <translation>Gespeichert; wird bewertet, wenn es dran ist und niemand übt</translation>
        </message>
        <message>
            <location filename="../../assets/interviews/behavioural.yaml" />
            <source>Stories from your work: conflict, failure, leadership, pressure and feedback, each with what you did yourself.</source>
            <translation>Geschichten aus Ihrer Arbeit: Streit, Scheitern, Führung, Druck und Rückmeldung, jede mit dem, was Sie selbst getan haben.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/import_progress.py" />
            <source>Storing</source>
            <translation>Wird gespeichert</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/progress.py" />
            <source>Streak</source>
            <translation>Serie</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/interview_text.py" />
            <location filename="../../mockvoice/ui/views/interview_report.py" />
            <source>Strengths</source>
            <translation>Stärken</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/patterns.py" />
            <source>Strong answers</source>
            <translation>Starke Antworten</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/comparison_cards.py" />
            <location filename="../../mockvoice/ui/delivery/structure.py" />
            <location filename="../../mockvoice/ui/views/progress.py" />
            <location filename="../../mockvoice/ui/widgets/score_header.py" />
            <source>Structure</source>
            <translation>Aufbau</translation>
        </message>
        <message>
            <location filename="../../mockvoice/export_desk.py" />
            <source>Subtitles, SubRip</source>
            <translation>Untertitel, SubRip</translation>
        </message>
        <message>
            <location filename="../../mockvoice/export_desk.py" />
            <source>Subtitles, WebVTT</source>
            <translation>Untertitel, WebVTT</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Sundanese</source>
            <translation>Sundanesisch</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/wording.py" />
            <source>Sunday</source>
            <translation>Sonntag</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Swahili</source>
            <translation>Swahili</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/advice.py" />
            <location filename="../../mockvoice/reports/delivery_changes.py" />
            <source>Swap fillers for a breath</source>
            <translation>Atmen Sie, statt zu füllen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/advice.py" />
            <location filename="../../mockvoice/reports/delivery_changes.py" />
            <source>Swap “{word}” for a breath</source>
            <translation>Statt „{word!s}“ einfach atmen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Swedish</source>
            <translation>Schwedisch</translation>
        </message>
        <message>
            <location filename="../../assets/interviews/on-site-day.yaml" />
            <source>System design</source>
            <translation>Systementwurf</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/shortcuts.py" />
            <source>Tab</source>
            <translation>Tab</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/code_editor.py" />
            <source>Tab indents. To leave the editor by keyboard, press Esc and then Tab.</source>
            <translation>Tab rückt ein. Um den Editor mit der Tastatur zu verlassen, drücken Sie Esc und dann Tab.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/pack_desk.py" />
            <location filename="../../mockvoice/ui/widgets/your_data.py" />
            <source>Table</source>
            <translation>Tabelle</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/your_data.py" />
            <source>Table (*.csv)</source>
            <translation>Tabelle (*.csv)</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/found_model.py" />
            <location filename="../../mockvoice/ui/widgets/session_filter_bar.py" />
            <source>Tag</source>
            <translation>Schlagwort</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Tagalog</source>
            <translation>Tagalog</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Tajik</source>
            <translation>Tadschikisch</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/data_dialogs.py" />
            <source>Take at least {SHORTEST_PASSPHRASE} characters; a few words in a row are best.</source>
            <translation>Nehmen Sie mindestens {SHORTEST_PASSPHRASE} Zeichen; am besten ein paar Wörter hintereinander.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/transcript_editor.py" />
            <source>Take it out: nothing was said here</source>
            <translation>Herausnehmen: hier wurde nichts gesagt</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/advice.py" />
            <source>Take more time: you spoke for {length}, and a good answer takes about {length2}.</source>
            <translation>Nehmen Sie sich mehr Zeit: Sie sprachen {length}, und eine gute Antwort dauert etwa {length2}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/tag_field.py" />
            <source>Take off the tag {tag}</source>
            <translation>Das Schlagwort {tag!s} wegnehmen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/packs/importers/files.py" />
            <source>Take one of {known}.</source>
            <translation>Nehmen Sie etwas davon: {known}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/import_preview.py" />
            <source>Take out the questions that the new version lacks</source>
            <translation>Fragen herausnehmen, die der neuen Version fehlen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/packs/library.py" />
            <source>Take that out of the text.</source>
            <translation>Nehmen Sie das aus dem Text heraus.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/notes_card.py" />
            <source>Take the star from this answer</source>
            <translation>Dieser Antwort den Stern nehmen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/approach_changes.py" />
            <source>Take the step “{name}”, which was missing {told}.</source>
            <translation>Gehen Sie den Schritt „{name!s}“, der {told} fehlte.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/delivery_changes.py" />
            <source>Take the time to think before you start rather than between words.</source>
            <translation>Nehmen Sie sich die Zeit zum Denken vor dem Beginn statt zwischen den Wörtern.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/interview.py" />
            <source>Take the time you need. You end the answer.</source>
            <translation>Nehmen Sie sich Zeit. Sie beenden die Antwort.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/tag_field.py" />
            <source>Take this tag off</source>
            <translation>Dieses Schlagwort wegnehmen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/content_changes.py" />
            <source>Take {place} further: {names}.</source>
            <translation>Führen Sie {place} weiter aus: {names!s}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/advice.py" />
            <source>Take {words} too: {listed}.</source>
            <translation>Gehen Sie auch {words}: {listed!s}.</translation>
        </message>
        <message>
            <location filename="../../assets/interviews/take-home-review.yaml" />
            <source>Take-home review</source>
            <translation>Besprechung der Hausaufgabe</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Tamil</source>
            <translation>Tamil</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Tatar</source>
            <translation>Tatarisch</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/interview_text.py" />
            <location filename="../../mockvoice/ui/widgets/area_scores.py" />
            <source>Technical accuracy</source>
            <translation>Fachliche Richtigkeit</translation>
        </message>
        <message>
            <location filename="../../assets/interviews/technical-phone-screen.yaml" />
            <source>Technical phone screen</source>
            <translation>Fachliches Telefonat</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Telugu</source>
            <translation>Telugu</translation>
        </message>
        <message>
            <location filename="../../assets/interviews/daily-drill.yaml" />
            <source>Ten minutes a day. Questions that are due come first, then some that you have not met yet, from every pack.</source>
            <translation>Zehn Minuten am Tag. Fällige Fragen kommen zuerst, dann einige, die Sie noch nicht kennen, aus allen Sammlungen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/concept_form.py" />
            <source>Terms that speak for it</source>
            <translation>Begriffe, die dafür sprechen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/concept_form.py" />
            <source>Terms, one a line</source>
            <translation>Begriffe, einer je Zeile</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/code_results.py" />
            <source>Tests</source>
            <translation>Tests</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Thai</source>
            <translation>Thailändisch</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/interview.py" />
            <source>Thank you. One moment…</source>
            <translation>Danke. Einen Moment …</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/download.py" />
            <source>That download goes on.</source>
            <translation>Jenes Herunterladen geht weiter.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/question_form.py" />
            <source>That is longer than the time for it.</source>
            <translation>Das ist länger als die Zeit dafür.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/interview/session.py" />
            <source>The answer could not be scored because of a fault in MockVoice. What was recorded up to then is kept, and is offered when MockVoice starts again.</source>
            <translation>Die Antwort konnte wegen eines Fehlers in MockVoice nicht bewertet werden. Was bis dahin aufgenommen wurde, bleibt erhalten und wird beim nächsten Start angeboten.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/transcript_card.py" />
            <source>The answer is being scored again…</source>
            <translation>Die Antwort wird neu bewertet …</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/strengths.py" />
            <source>The answer itself came first {where}, details after it.</source>
            <translation>Die Antwort selbst kam {where} zuerst, die Einzelheiten danach.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/your_data.py" />
            <source>The backup was restored.{kept}</source>
            <translation>Die Sicherung wurde wiederhergestellt.{kept}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/storage/backup.py" />
            <source>The backup “{path}” cannot be written or read: {reason}.</source>
            <translation>Die Sicherung „{path!s}“ kann nicht geschrieben oder gelesen werden: {reason}.</translation>
        </message>
        <message>
            <location filename="../../assets/interviews/technical-phone-screen.yaml" />
            <source>The basics</source>
            <translation>Die Grundlagen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/rest_page.py" />
            <source>The break is over</source>
            <translation>Die Pause ist vorbei</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/coach_settings.py" />
            <source>The coach is off until a model is chosen. Connect to see what the server offers.</source>
            <translation>Der Coach ist aus, bis ein Modell gewählt ist. Verbinden Sie, um zu sehen, was der Server anbietet.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/coach_settings.py" />
            <source>The coach is off.</source>
            <translation>Der Coach ist aus.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/coach_settings.py" />
            <source>The coach is on, with {model}.</source>
            <translation>Der Coach ist an, mit {model!s}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/coach_note.py" />
            <source>The coach is writing</source>
            <translation>Der Coach schreibt</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/coach_note.py" />
            <source>The coach is writing. On a slow computer this can take a minute.</source>
            <translation>Der Coach schreibt. Auf einem langsamen Computer kann das eine Minute dauern.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/coach/client.py" />
            <source>The coach was stopped.</source>
            <translation>Der Coach wurde angehalten.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/coach_note.py" />
            <source>The coach wrote nothing that holds against what you said, so nothing of it is shown. The report is complete without it; a larger model may do better.</source>
            <translation>Der Coach schrieb nichts, was vor Ihren Worten besteht; daher wird nichts davon gezeigt. Der Bericht ist auch so vollständig; ein größeres Modell kann es besser machen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/coach/address.py" />
            <source>The coach's address must be on this computer, such as http://localhost:11434.</source>
            <translation>Die Adresse des Coachs muss auf diesem Computer liegen, etwa http://localhost:11434.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/code_results.py" />
            <source>The code cannot be read</source>
            <translation>Der Code kann nicht gelesen werden</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/code_results.py" />
            <source>The code ended its process</source>
            <translation>Der Code beendete seinen Prozess</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/code_results.py" />
            <source>The code ran out of memory</source>
            <translation>Dem Code ging der Arbeitsspeicher aus</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/code_results.py" />
            <source>The code stopped before the first test</source>
            <translation>Der Code hielt vor dem ersten Test an</translation>
        </message>
        <message>
            <location filename="../../mockvoice/packs/questions.py" />
            <source>The command mockvoice packs list shows the questions that there are.</source>
            <translation>Der Befehl mockvoice packs list zeigt die Fragen, die es gibt.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/patterns.py" />
            <source>The commonest first words: {words}.</source>
            <translation>Die häufigsten ersten Wörter: {words!s}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/model_offer.py" />
            <source>The computer fell behind while you spoke, so words and report came late; nothing was lost. {title} is faster, and hears a little less well.</source>
            <translation>Der Computer kam nicht mit, während Sie sprachen; Wörter und Bericht kamen daher spät; nichts ging verloren. {title!s} ist schneller und hört etwas weniger gut.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/answer_card.py" />
            <source>The computer is too busy and some sound was lost. Close other programs; the report will say where it is missing.</source>
            <translation>Der Computer ist zu beschäftigt, und etwas Ton ging verloren. Schließen Sie andere Programme; der Bericht sagt, wo er fehlt.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/follow_up_form.py" />
            <source>The concept whose lack it is asked for</source>
            <translation>Der Kernpunkt, bei dessen Fehlen sie gestellt wird</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/embedding.py" />
            <source>The content model cannot be loaded ({model_path}): {error}.</source>
            <translation>Das Inhaltsmodell kann nicht geladen werden ({model_path!s}): {error}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/embedding.py" />
            <source>The content model's vocabulary cannot be read ({path}): {error}.</source>
            <translation>Der Wortschatz des Inhaltsmodells kann nicht gelesen werden ({path!s}): {error}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/embedding.py" />
            <source>The content model's vocabulary is damaged ({vocabulary_path}).</source>
            <translation>Der Wortschatz des Inhaltsmodells ist beschädigt ({vocabulary_path!s}).</translation>
        </message>
        <message>
            <location filename="../../mockvoice/storage/snapshot.py" />
            <source>The copy of the history “{name}” is not sound: {reason}.</source>
            <translation>Die Kopie des Verlaufs „{name!s}“ ist nicht in Ordnung: {reason}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/storage/faults.py" />
            <source>The disk is full: there is no room to write to the history file {named}.</source>
            <translation>Der Datenträger ist voll: für die Verlaufsdatei {named!s} ist kein Platz mehr.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/voice.py" />
            <source>The end of a sentence, {n} dB softer, at {clock_aloud}</source>
            <translation>Das Ende eines Satzes, {n} dB leiser, bei {clock_aloud}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/packs/questions.py" />
            <source>The field "concepts" of the question {quoted} has the id {quoted2} {count} times.</source>
            <translation>Das Feld "concepts" der Frage {quoted!s} hat die Kennung {quoted2!s} {count}-mal.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/import_recording.py" />
            <source>The file does not say when it was recorded. This is when it was last changed: put the date right if you know better.</source>
            <translation>Die Datei sagt nicht, wann sie aufgenommen wurde. Hier steht, wann sie zuletzt geändert wurde: berichtigen Sie das Datum, wenn Sie es besser wissen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/embedding.py" />
            <source>The file is not the content model that was expected ({model_path}).</source>
            <translation>Die Datei ist nicht das erwartete Inhaltsmodell ({model_path!s}).</translation>
        </message>
        <message>
            <location filename="../../mockvoice/import_desk.py" />
            <source>The file is untouched.</source>
            <translation>Die Datei ist unberührt.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/import_desk.py" />
            <source>The file itself is untouched.</source>
            <translation>Die Datei selbst ist unberührt.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/fillers.py" />
            <source>The file was kept as {aside}.</source>
            <translation>Die Datei wurde als {aside!s} aufbewahrt.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/practice_start.py" />
            <source>The file {database_path} is renamed and kept as it is, and an empty history takes its place.</source>
            <translation>Die Datei {database_path!s} wird umbenannt und bleibt, wie sie ist; ein leerer Verlauf tritt an ihre Stelle.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/pack_desk.py" />
            <source>The file {quoted} cannot be written.</source>
            <translation>Die Datei {quoted!s} kann nicht geschrieben werden.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/export_desk.py" />
            <location filename="../../mockvoice/ui/pdf.py" />
            <source>The file “{path}” cannot be written: {words}.</source>
            <translation>Die Datei „{path!s}“ kann nicht geschrieben werden: {words}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/audio/codec.py" />
            <source>The file “{str}” cannot be read ({reason}).</source>
            <translation>Die Datei „{str!s}“ kann nicht gelesen werden ({reason}).</translation>
        </message>
        <message>
            <location filename="../../assets/interviews/recruiter-screen.yaml" />
            <source>The first call. Your story in two minutes, why this job, what you are like to work with, and the terms.</source>
            <translation>Das erste Telefonat. Ihre Geschichte in zwei Minuten, warum diese Stelle, wie man mit Ihnen arbeitet, und die Bedingungen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/interview/presets.py" />
            <source>The folder of interviews {quoted} cannot be read.</source>
            <translation>Der Ordner der Interviews {quoted!s} kann nicht gelesen werden.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/model_shelf.py" />
            <source>The folder of models, {folder}, cannot be read ({words}).</source>
            <translation>Der Ordner der Modelle, {folder!s}, kann nicht gelesen werden ({words}).</translation>
        </message>
        <message>
            <location filename="../../mockvoice/packs/reader.py" />
            <source>The folder of question packs {shown} cannot be read: {reason}.</source>
            <translation>Der Ordner der Fragensammlungen {shown!s} kann nicht gelesen werden: {reason}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/packs/importers/files.py" />
            <source>The folder {quoted} cannot be read.</source>
            <translation>Der Ordner {quoted!s} kann nicht gelesen werden.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/packs/importers/files.py" />
            <source>The folder {quoted} holds no file with questions.</source>
            <translation>Der Ordner {quoted!s} enthält keine Datei mit Fragen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/follow_up_form.py" />
            <source>The follow-up</source>
            <translation>Die Nachfrage</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/placement.py" />
            <source>The graphics card could not be used ({error}), so the processor does the work.</source>
            <translation>Die Grafikkarte konnte nicht verwendet werden ({error}); die Arbeit macht daher der Prozessor.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/storage/faults.py" />
            <source>The history file {named} cannot be read or written: {reason}{reason2}.</source>
            <translation>Die Verlaufsdatei {named!s} kann nicht gelesen oder geschrieben werden: {reason}{reason2}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/storage/faults.py" />
            <source>The history file {named} was written by a newer version of MockVoice.</source>
            <translation>Die Verlaufsdatei {named!s} stammt von einer neueren Version von MockVoice.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/storage/faults.py" />
            <source>The history file {where} is damaged: {reason}.</source>
            <translation>Die Verlaufsdatei {where!s} ist beschädigt: {reason}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/storage/snapshot.py" />
            <source>The history itself was not changed.</source>
            <translation>Der Verlauf selbst wurde nicht geändert.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/your_data.py" />
            <source>The history of before is kept as {history_aside}.</source>
            <translation>Der bisherige Verlauf ist als {history_aside!s} aufbewahrt.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/import_desk.py" />
            <source>The import failed unexpectedly ({name}: {error}).</source>
            <translation>Der Import scheiterte unerwartet ({name!s}: {error}).</translation>
        </message>
        <message>
            <location filename="../../mockvoice/import_desk.py" />
            <source>The import was stopped.</source>
            <translation>Der Import wurde angehalten.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/interview/presets.py" />
            <source>The interview cannot be written to {quoted}.</source>
            <translation>Das Interview kann nicht in {quoted!s} geschrieben werden.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/interview_desk.py" />
            <source>The interview was left before its end.</source>
            <translation>Das Interview wurde vor seinem Ende verlassen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/interview/presets.py" />
            <source>The interview {quoted} cannot be deleted.</source>
            <translation>Das Interview {quoted!s} kann nicht gelöscht werden.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/interview/presets.py" />
            <source>The interview {quoted} was left out, because its id {quoted2} is already that of {owner}.</source>
            <translation>Das Interview {quoted!s} wurde weggelassen, weil seine Kennung {quoted2!s} schon vergeben ist an: {owner}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/interview_desk.py" />
            <source>The interview “{title}” cannot be read.</source>
            <translation>Das Interview „{title!s}“ kann nicht gelesen werden.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/interview.py" />
            <source>The interviewer is speaking…</source>
            <translation>Der Interviewer spricht …</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/question_card.py" />
            <source>The interviewer says: {text}</source>
            <translation>Der Interviewer sagt: {text!s}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/voice_settings.py" />
            <source>The interviewer's voice</source>
            <translation>Die Stimme des Interviewers</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/coach_note.py" />
            <source>The language model on this computer can write a paragraph on this answer. It does not change the scores.</source>
            <translation>Das Sprachmodell auf diesem Computer kann einen Absatz zu dieser Antwort schreiben. Die Punkte ändert es nicht.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/voice.py" />
            <source>The last words fade: carry your voice to the full stop.</source>
            <translation>Die letzten Wörter verhallen: tragen Sie die Stimme bis zum Punkt.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/own_fillers.py" />
            <source>The list that was there before still counts.</source>
            <translation>Die bisherige Liste gilt weiter.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/pauses.py" />
            <source>The longest fluent run, {length}</source>
            <translation>Der längste flüssige Lauf, {length}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/patterns.py" />
            <source>The longest has {word_count} words. Above 30, listeners lose the thread (convention); a full stop costs nothing.</source>
            <translation>Der längste hat {word_count} Wörter. Über 30 verlieren Zuhörer den Faden (nach Übereinkunft); ein Punkt kostet nichts.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/audio/output.py" />
            <source>The loudspeaker “{name}” cannot be opened ({reason}).</source>
            <translation>Der Lautsprecher „{name!s}“ kann nicht geöffnet werden ({reason}).</translation>
        </message>
        <message>
            <location filename="../../mockvoice/audio/output.py" />
            <source>The loudspeaker “{name}” stopped while it was playing.</source>
            <translation>Der Lautsprecher „{name!s}“ hörte mitten im Abspielen auf.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/trial_process.py" />
            <source>The measurement of “{name}” was stopped.</source>
            <translation>Die Messung von „{name!s}“ wurde angehalten.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/answer_card.py" />
            <source>The microphone is too loud and the sound is distorted. Move a little away from it, or turn its level down in the system's sound settings.</source>
            <translation>Das Mikrofon ist zu laut, und der Ton ist verzerrt. Gehen Sie etwas weiter weg, oder stellen Sie es in den Toneinstellungen des Systems leiser.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/audio/recorder.py" />
            <source>The microphone stopped in the middle of the answer: {lost_because}.</source>
            <translation>Das Mikrofon fiel mitten in der Antwort aus: {lost_because}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/audio/recorder.py" />
            <source>The microphone “{name}” cannot be opened ({reason}).</source>
            <translation>Das Mikrofon „{name!s}“ kann nicht geöffnet werden ({reason}).</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/fresh_folder.py" />
            <source>The model could not be written to {target} ({words}).</source>
            <translation>Das Modell konnte nicht in {target!s} geschrieben werden ({words}).</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/download.py" />
            <source>The model “{name}” could not be downloaded ({name2}: {first_line}).</source>
            <translation>Das Modell „{name!s}“ konnte nicht heruntergeladen werden ({name2!s}: {first_line!s}).</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/download.py" />
            <source>The model “{name}” could not be written to {folder} ({strerror}).</source>
            <translation>Das Modell „{name!s}“ konnte nicht in {folder!s} geschrieben werden ({strerror}).</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/models.py" />
            <source>The model “{name}” in {folder} cannot be used: {words}.</source>
            <translation>Das Modell „{name!s}“ in {folder!s} kann nicht verwendet werden: {words}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/download.py" />
            <source>The model “{name}” is being downloaded already.</source>
            <translation>Das Modell „{name!s}“ wird schon heruntergeladen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/models.py" />
            <source>The model “{name}” is not installed.</source>
            <translation>Das Modell „{name!s}“ ist nicht installiert.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/voice/choice.py" />
            <source>The natural voice could not speak: {reason}.</source>
            <translation>Die natürliche Stimme konnte nicht sprechen: {reason}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/voice/choice.py" />
            <source>The natural voice “{removeprefix}” is not installed here.</source>
            <translation>Die natürliche Stimme „{removeprefix!s}“ ist hier nicht installiert.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/due_card.py" />
            <source>The next question comes back {coming_day}. There is more to practise until then.</source>
            <translation>Die nächste Frage kommt {coming_day} wieder. Bis dahin gibt es noch mehr zu üben.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/comparison_cards.py" />
            <source>The older answer said nothing about it.</source>
            <translation>Die ältere Antwort sagte nichts dazu.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/framework_form.py" />
            <source>The order of an answer is then not judged.</source>
            <translation>Die Ordnung einer Antwort wird dann nicht beurteilt.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/download.py" />
            <source>The other files are kept.</source>
            <translation>Die anderen Dateien bleiben.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/packs/library.py" />
            <source>The pack cannot be written to {quoted}.</source>
            <translation>Die Sammlung kann nicht in {quoted!s} geschrieben werden.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/packs/library.py" />
            <source>The pack {quoted} cannot be deleted.</source>
            <translation>Die Sammlung {quoted!s} kann nicht gelöscht werden.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/packs/library.py" />
            <source>The pack {quoted} would be larger than a pack may be: {MOST_QUESTIONS} questions and {words} MB.</source>
            <translation>Die Sammlung {quoted!s} wäre größer, als eine Sammlung sein darf: {MOST_QUESTIONS} Fragen und {words} MB.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/interview/plan.py" />
            <source>The packs have too few questions for the {rounds} {listed}. Allow more topics, stages or packs, give it fewer minutes, or add a pack.</source>
            <translation>Die Sammlungen haben zu wenige Fragen für {rounds} {listed!s}. Lassen Sie mehr Themen, Phasen oder Sammlungen zu, geben Sie weniger Minuten, oder fügen Sie eine Sammlung hinzu.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/storage/encryption.py" />
            <source>The passphrase does not open this backup.</source>
            <translation>Die Passphrase öffnet diese Sicherung nicht.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/question_form.py" />
            <source>The question</source>
            <translation>Die Frage</translation>
        </message>
        <message>
            <location filename="../../mockvoice/voice/process.py" />
            <source>The question can still be read on the screen.</source>
            <translation>Die Frage lässt sich weiterhin am Bildschirm lesen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/voice/process.py" />
            <source>The question cannot be read aloud: {reason}.</source>
            <translation>Die Frage kann nicht vorgelesen werden: {reason}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/packs/questions.py" />
            <source>The question cannot be used: {words}.</source>
            <translation>Die Frage kann nicht verwendet werden: {words}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/question_form.py" />
            <source>The question in other words</source>
            <translation>Die Frage in anderen Worten</translation>
        </message>
        <message>
            <location filename="../../mockvoice/packs/questions.py" />
            <source>The question is not an object with fields.</source>
            <translation>Die Frage ist kein Objekt mit Feldern.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/how_it_goes.py" />
            <source>The question is read aloud, and stays on the screen.</source>
            <translation>Die Frage wird vorgelesen und bleibt auf dem Bildschirm.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/packs/problems.py" />
            <source>The question pack {file} cannot be used: {ordered}</source>
            <translation>Die Fragensammlung {file!s} kann nicht verwendet werden: {ordered}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/packs/problems.py" />
            <source>The question pack {file} cannot be used; it has {count} problems:
{listed}</source>
            <translation>Die Fragensammlung {file!s} kann nicht verwendet werden; sie hat {count} Fehler:
{listed}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/packs/reader.py" />
            <source>The question pack {quoted} was left out, because its id {quoted2} is already that of {quoted3}.</source>
            <translation>Die Fragensammlung {quoted!s} wurde weggelassen, weil ihre Kennung {quoted2!s} schon die von {quoted3!s} ist.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/pack_editor.py" />
            <source>The question that it belonged to is deleted; put that back first.</source>
            <translation>Die Frage, zu der es gehörte, ist gelöscht; legen Sie zuerst diese zurück.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/compare.py" />
            <source>The question's wording was changed between these two attempts.</source>
            <translation>Der Wortlaut der Frage wurde zwischen diesen beiden Versuchen geändert.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/recording.py" />
            <source>The recording</source>
            <translation>Die Aufnahme</translation>
        </message>
        <message>
            <location filename="../../mockvoice/coding/edits.py" />
            <location filename="../../mockvoice/coding/result.py" />
            <source>The recording and the report are not touched by it.</source>
            <translation>Aufnahme und Bericht sind davon nicht betroffen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/storage/recordings.py" />
            <source>The recording could not be compressed without loss.</source>
            <translation>Die Aufnahme konnte nicht ohne Verlust verkleinert werden.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/whisper.py" />
            <source>The recording could not be turned into words ({error}).</source>
            <translation>Die Aufnahme konnte nicht in Wörter gefasst werden ({error}).</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/whisper.py" />
            <source>The recording is kept.</source>
            <translation>Die Aufnahme bleibt.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/recording.py" />
            <source>The recording is noisy: speech stands only {snr} dB above the background. Words and pauses may be misheard; move closer to the microphone or find a quieter room.</source>
            <translation>Die Aufnahme ist verrauscht: die Sprache liegt nur {snr} dB über dem Hintergrund. Wörter und Pausen können falsch gehört sein; gehen Sie näher ans Mikrofon oder suchen Sie einen ruhigeren Raum.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/voice.py" />
            <source>The recording is not good enough to rely on it.</source>
            <translation>Die Aufnahme ist nicht gut genug, um sich darauf zu verlassen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/recording.py" />
            <source>The recording is overdriven</source>
            <translation>Die Aufnahme ist übersteuert</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/recording.py" />
            <source>The recording is overdriven in {count} places, and words may be misheard there: turn the microphone down or move away from it a little.</source>
            <translation>Die Aufnahme ist an {count} Stellen übersteuert, und dort können Wörter falsch gehört sein: drehen Sie das Mikrofon leiser oder gehen Sie etwas weiter weg.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/audio/output.py" />
            <source>The recording is untouched.</source>
            <translation>Die Aufnahme ist unberührt.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/recording.py" />
            <source>The recording is very quiet ({speech} dB): turn the microphone up or move closer to it.</source>
            <translation>Die Aufnahme ist sehr leise ({speech} dB): drehen Sie das Mikrofon lauter oder gehen Sie näher heran.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/notes.py" />
            <source>The recording of {count} is {name}, so words may have been heard wrongly. No score was lowered for it.</source>
            <translation>Die Aufnahme von {count} ist {name}; Wörter können daher falsch gehört sein. Keine Punkte wurden deswegen abgezogen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/comparison.py" />
            <source>The recordings are all there.</source>
            <translation>Die Aufnahmen sind alle da.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/settings.py" />
            <source>The report has them all the same.</source>
            <translation>Der Bericht enthält sie in jedem Fall.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/interview/preset_model.py" />
            <source>The rounds take {rounds_min} minutes and the interview {minutes}</source>
            <translation>Die Runden dauern {rounds_min} Minuten und das Interview {minutes}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/code_results.py" />
            <source>The run was stopped</source>
            <translation>Der Durchlauf wurde angehalten</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/data_dialogs.py" />
            <source>The same once more</source>
            <translation>Dieselbe noch einmal</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/comparison_cards.py" />
            <source>The sentence that improved most</source>
            <translation>Der Satz, der am meisten gewann</translation>
        </message>
        <message>
            <location filename="../../mockvoice/coach/coach.py" />
            <source>The server answers and offers one model: {models}.</source>
            <translation>Der Server antwortet und bietet ein Modell an: {models!s}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/coach/coach.py" />
            <source>The server answers and offers {len} models: {named}{more}.</source>
            <translation>Der Server antwortet und bietet {len} Modelle an: {named}{more}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/coach/coach.py" />
            <source>The server answers, but has no model that runs on this computer.</source>
            <translation>Der Server antwortet, hat aber kein Modell, das auf diesem Computer läuft.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/coach/client.py" />
            <source>The server at {shown} broke off.</source>
            <translation>Der Server unter {shown!s} brach ab.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/coach/client.py" />
            <source>The server at {shown} has no such model or no such service.</source>
            <translation>Der Server unter {shown!s} hat kein solches Modell oder keinen solchen Dienst.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/coach/client.py" />
            <source>The server at {shown} reports a fault (status {status}).</source>
            <translation>Der Server unter {shown!s} meldet einen Fehler (Status {status}).</translation>
        </message>
        <message>
            <location filename="../../mockvoice/coach/client.py" />
            <source>The server at {shown} sends on to another address, which MockVoice does not follow.</source>
            <translation>Der Server unter {shown!s} verweist auf eine andere Adresse, und dem folgt MockVoice nicht.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/coach/client.py" />
            <source>The server at {shown} sent more than an answer can hold.</source>
            <translation>Der Server unter {shown!s} sandte mehr, als eine Antwort fassen kann.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/coach/client.py" />
            <source>The server at {shown} took too long.</source>
            <translation>Der Server unter {shown!s} brauchte zu lange.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/settings.py" />
            <source>The settings could not be saved in {path} ({words}).</source>
            <translation>Die Einstellungen konnten nicht in {path!s} gespeichert werden ({words}).</translation>
        </message>
        <message>
            <location filename="../../mockvoice/settings.py" />
            <source>The settings file could not be read ({reason}).</source>
            <translation>Die Datei der Einstellungen konnte nicht gelesen werden ({reason}).</translation>
        </message>
        <message>
            <location filename="../../mockvoice/settings.py" />
            <source>The settings file {path} could not be read ({reason}).</source>
            <translation>Die Datei der Einstellungen {path!s} konnte nicht gelesen werden ({reason}).</translation>
        </message>
        <message>
            <location filename="../../mockvoice/storage/restoring.py" />
            <source>The settings in this backup cannot be read by this version.</source>
            <translation>Die Einstellungen in dieser Sicherung kann diese Version nicht lesen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/filler_lists.py" />
            <source>The shipped list</source>
            <translation>Die mitgelieferte Liste</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/your_data.py" />
            <source>The sound of {sound} ({size}) is deleted for good now, and cannot be brought back; from then on the same happens each time MockVoice starts. Words and scores stay.</source>
            <translation>Der Ton wird jetzt endgültig gelöscht und lässt sich nicht zurückholen: {sound} ({size}); von da an geschieht dasselbe bei jedem Start von MockVoice. Wörter und Punkte bleiben.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/answer_tools.py" />
            <source>The sound was deleted.</source>
            <translation>Der Ton wurde gelöscht.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/whisper.py" />
            <source>The speech model in {folder} could not be loaded ({error}).</source>
            <translation>Das Erkennungsmodell in {folder!s} konnte nicht geladen werden ({error}).</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>The speech model “{model}” hears English only, and {LANGUAGES} was chosen.</source>
            <translation>Das Erkennungsmodell „{model!s}“ hört nur Englisch, und gewählt wurde {LANGUAGES}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/trial_process.py" />
            <source>The speech model “{name}” could not be measured ({ended}).</source>
            <translation>Das Erkennungsmodell „{name!s}“ konnte nicht gemessen werden ({ended}).</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/trial_process.py" />
            <source>The speech model “{name}” could not be measured: no process could be started ({strerror}).</source>
            <translation>Das Erkennungsmodell „{name!s}“ konnte nicht gemessen werden: es ließ sich kein Prozess starten ({strerror}).</translation>
        </message>
        <message>
            <location filename="../../assets/interviews/on-site-day.yaml" />
            <source>The stakeholder</source>
            <translation>Fachfremde Zuhörer</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/steps.py" />
            <source>The steps came in another order than usual: {names}.</source>
            <translation>Die Schritte kamen in anderer Reihenfolge als üblich: {names!s}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/settings.py" />
            <location filename="../../mockvoice/ui/widgets/voice_settings.py" />
            <source>The system's choice</source>
            <translation>Die Wahl des Systems</translation>
        </message>
        <message>
            <location filename="../../mockvoice/voice/choice.py" />
            <source>The system's voice reads the questions instead.</source>
            <translation>Stattdessen liest die Stimme des Systems die Fragen vor.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/coding/report.py" />
            <source>The test</source>
            <translation>Der Test</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/code_results.py" />
            <source>The tests cannot be used</source>
            <translation>Die Tests können nicht verwendet werden</translation>
        </message>
        <message>
            <location filename="../../mockvoice/coding/result.py" />
            <source>The tests that were run in this answer cannot be shown: their record is damaged.</source>
            <translation>Die Tests, die in dieser Antwort liefen, können nicht gezeigt werden: die Aufzeichnung ist beschädigt.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/code_results.py" />
            <source>The tests took too long</source>
            <translation>Die Tests brauchten zu lange</translation>
        </message>
        <message>
            <location filename="../../mockvoice/coding/report.py" />
            <source>The tests were never run, so it is open whether the code works.</source>
            <translation>Die Tests liefen nie, so dass offen ist, ob der Code funktioniert.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/packs/model.py" />
            <source>The text must not be empty</source>
            <translation>Der Text darf nicht leer sein</translation>
        </message>
        <message>
            <location filename="../../mockvoice/interview/presets.py" />
            <source>The title {quoted} cannot be used.</source>
            <translation>Der Titel {quoted!s} kann nicht verwendet werden.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/next_practice.py" />
            <source>The topic “{name}” came out at {n} of 100.</source>
            <translation>Das Thema „{name!s}“ erreichte {n} von 100.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/next_practice.py" />
            <source>The topic “{name}” went well; this is a harder one.</source>
            <translation>Das Thema „{name!s}“ ging gut; diese ist schwerer.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/data_dialogs.py" />
            <source>The two are not the same.</source>
            <translation>Die beiden sind nicht gleich.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/storage/erasing.py" />
            <source>The words and scores of the answer are untouched.</source>
            <translation>Die Wörter und Punkte der Antwort sind unberührt.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/audio/codec.py" />
            <source>The words and scores of this answer are untouched.</source>
            <translation>Die Wörter und Punkte dieser Antwort sind unberührt.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/fillers.py" />
            <location filename="../../mockvoice/ui/delivery/pace.py" />
            <location filename="../../mockvoice/ui/delivery/pauses.py" />
            <location filename="../../mockvoice/ui/delivery/voice.py" />
            <source>The words carry no times.</source>
            <translation>Die Wörter tragen keine Zeiten.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/notes.py" />
            <source>The words of {count} carry no times, so pace and pauses are not measured there.</source>
            <translation>Die Wörter von {count} tragen keine Zeiten; Tempo und Pausen sind dort nicht gemessen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/transcript_card.py" />
            <source>The words scroll along with the sound</source>
            <translation>Die Wörter laufen mit dem Ton mit</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/search.py" />
            <source>The {answer_count} answers that fit best; more words find fewer.</source>
            <translation>Die {answer_count} Antworten, die am besten passen; mehr Wörter finden weniger.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/model_shelf.py" />
            <source>The {kind} of “{name}” was stopped.</source>
            <translation>Angehalten: {kind} von „{name!s}“.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/readiness.py" />
            <source>The {kind} “{wanted}” was not found, so {name} is used. Connect it, or choose another one in Settings.</source>
            <translation>{kind} „{wanted!s}“ wurde nicht gefunden; verwendet wird {name}. Schließen Sie das Gerät an, oder wählen Sie in den Einstellungen ein anderes.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/app.py" />
            <source>The {name} failed unexpectedly ({error}).</source>
            <translation>{name}: unerwartet gescheitert ({error}).</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/models.py" />
            <source>The {size} that are here are thrown away. Pausing keeps them.</source>
            <translation>Die {size}, die schon da sind, werden weggeworfen. Anhalten behält sie.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/settings.py" />
            <source>Theme</source>
            <translation>Farben</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/practice_start.py" />
            <source>There are no question packs</source>
            <translation>Es gibt keine Fragensammlungen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/pauses.py" />
            <source>There are no words.</source>
            <translation>Es gibt keine Wörter.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/download.py" />
            <source>There are: {words}.</source>
            <translation>Es gibt: {words!s}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/models.py" />
            <source>There is already a model named “{name}”.</source>
            <translation>Es gibt schon ein Modell namens „{name!s}“.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/due_card.py" />
            <source>There is more to practise all the same.</source>
            <translation>Es gibt trotzdem noch mehr zu üben.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/__main__.py" />
            <source>There is no display to open the window on; “mockvoice demo” (or “make demo”) scores the built-in spoken answer in this terminal.</source>
            <translation>Es gibt hier keinen Bildschirm für das Fenster; „mockvoice demo“ (oder „make demo“) bewertet die mitgelieferte gesprochene Antwort in diesem Terminal.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/audio/codec.py" />
            <source>There is no file “{path}”.</source>
            <translation>Es gibt keine Datei „{path!s}“.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/models.py" />
            <source>There is no folder {source}.</source>
            <translation>Es gibt keinen Ordner {source!s}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/storage/backup.py" />
            <source>There is no history yet to be backed up.</source>
            <translation>Es gibt noch keinen Verlauf zum Sichern.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/patterns.py" />
            <source>There is no list of hedges for the language of these answers.</source>
            <translation>Für die Sprache dieser Antworten gibt es keine Liste von Abschwächungen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/download.py" />
            <source>There is no model named “{name}” to download.</source>
            <translation>Es gibt kein Modell namens „{name!s}“ zum Herunterladen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/compare.py" />
            <source>There is no other scored attempt at this question yet. Answer it once more, and both can be compared here.</source>
            <translation>Es gibt noch keinen anderen bewerteten Versuch zu dieser Frage. Beantworten Sie sie noch einmal, dann lassen sich hier beide vergleichen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/question_form.py" />
            <source>There is no other sentence of five words or more that could become a concept.</source>
            <translation>Es gibt keinen anderen Satz mit fünf Wörtern oder mehr, der ein Kernpunkt werden könnte.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/sound_card.py" />
            <source>There is no recording of this answer.</source>
            <translation>Von dieser Antwort gibt es keine Aufnahme.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/compare.py" />
            <source>There is no sound of this answer any more.</source>
            <translation>Von dieser Antwort gibt es keinen Ton mehr.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/models.py" />
            <source>There is no speech model on this computer. Download one below, or import a folder that holds one.</source>
            <translation>Auf diesem Computer ist kein Erkennungsmodell. Laden Sie unten eines herunter, oder importieren Sie einen Ordner mit einem.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/pace.py" />
            <source>There is no table of syllables for this language.</source>
            <translation>Für diese Sprache gibt es keine Silbentabelle.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/models.py" />
            <source>There is not enough room to {purpose}: {megabytes} are needed in {folder}, {megabytes2} are free.</source>
            <translation>Es ist nicht genug Platz, um {purpose}: {megabytes} sind nötig in {folder!s}, {megabytes2} sind frei.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/voice/process.py" />
            <source>There is nothing to read aloud: the text is empty.</source>
            <translation>Es gibt nichts vorzulesen: der Text ist leer.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/storage/snapshot.py" />
            <source>There is too little room beside the history to make a backup: it takes {n} MB for a while, and {n2} MB are free.</source>
            <translation>Neben dem Verlauf ist zu wenig Platz für eine Sicherung: sie braucht eine Weile lang {n} MB, und {n2} MB sind frei.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/recording.py" />
            <source>There is too little silence or too little speech to tell.</source>
            <translation>Es gibt zu wenig Stille oder zu wenig Sprache, um es zu sagen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/packs/importers/files.py" />
            <source>These can be read: {words}.</source>
            <translation>Lesbar sind: {words}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/pack_editor.py" />
            <source>These concepts are proposed from the strong answer. Change them, take out what does not matter, and save. From the next answer on, content is scored by them.</source>
            <translation>Diese Kernpunkte sind aus der starken Antwort vorgeschlagen. Ändern Sie sie, nehmen Sie heraus, was nicht zählt, und speichern Sie. Ab der nächsten Antwort wird der Inhalt daran gemessen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/code_pane.py" />
            <source>These tests come from a pack that you imported, and nothing on this computer keeps them from your files. Run them only if you trust whoever wrote the pack.</source>
            <translation>Diese Tests stammen aus einer importierten Sammlung, und nichts auf diesem Computer hält sie von Ihren Dateien fern. Führen Sie sie nur aus, wenn Sie dem Verfasser der Sammlung trauen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/comparison.py" />
            <source>These two answers are to different questions, so they cannot be compared.</source>
            <translation>Diese beiden Antworten gehören zu verschiedenen Fragen; sie können daher nicht verglichen werden.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/settings.py" />
            <source>They hold until MockVoice is closed.</source>
            <translation>Sie gelten, bis MockVoice geschlossen wird.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/fillers.py" />
            <source>They never crowd.</source>
            <translation>Sie häufen sich nie.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/advice.py" />
            <source>Think first, then speak: a pause of {n} s came {where}{place}.</source>
            <translation>Erst denken, dann sprechen: {where}{place} kam eine Pause von {n} s.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/storage/recordings.py" />
            <source>This answer has no recording.</source>
            <translation>Diese Antwort hat keine Aufnahme.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/review.py" />
            <source>This answer has no report: it was recorded, but not scored. The recording was kept; listen to it, or have it scored now.</source>
            <translation>Diese Antwort hat keinen Bericht: sie wurde aufgenommen, aber nicht bewertet. Die Aufnahme blieb; hören Sie sie an, oder lassen Sie sie jetzt bewerten.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/export_desk.py" />
            <source>This answer has no sound.</source>
            <translation>Diese Antwort hat keinen Ton.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/review.py" />
            <source>This answer is being scored.</source>
            <translation>Diese Antwort wird bewertet.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/storage/notes.py" />
            <source>This answer is no longer in the history, so nothing can be noted on it.</source>
            <translation>Diese Antwort ist nicht mehr im Verlauf; zu ihr kann daher nichts notiert werden.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/interview.py" />
            <source>This answer is not saved yet</source>
            <translation>Diese Antwort ist noch nicht gespeichert</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/answer_tools.py" />
            <source>This answer was deleted.</source>
            <translation>Diese Antwort wurde gelöscht.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/export_desk.py" />
            <source>This answer was not scored, so that its words are not known.</source>
            <translation>Diese Antwort wurde nicht bewertet; ihre Wörter sind daher nicht bekannt.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/playback_bar.py" />
            <source>This attempt alone</source>
            <translation>Nur dieser Versuch</translation>
        </message>
        <message>
            <location filename="../../mockvoice/storage/encryption.py" />
            <source>This backup is damaged: {reason}.</source>
            <translation>Diese Sicherung ist beschädigt: {reason}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/storage/backup.py" />
            <source>This backup is sealed by a passphrase.</source>
            <translation>Diese Sicherung ist durch eine Passphrase verschlossen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/data_dialogs.py" />
            <source>This backup is sealed. Type the passphrase that it was made with.</source>
            <translation>Diese Sicherung ist verschlossen. Tippen Sie die Passphrase, mit der sie gemacht wurde.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/storage/encryption.py" />
            <source>This backup was made by a newer version of MockVoice.</source>
            <translation>Diese Sicherung stammt von einer neueren Version von MockVoice.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/pack_check.py" />
            <source>This cannot be read aloud: {unspeakable}</source>
            <translation>Das kann nicht vorgelesen werden: {unspeakable!s}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/storage/backup.py" />
            <source>This file is no backup of MockVoice, or was cut off.</source>
            <translation>Diese Datei ist keine Sicherung von MockVoice, oder sie wurde abgeschnitten.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/content_changes.py" />
            <source>This hardly holds as you put it ({place}): {name}.</source>
            <translation>So, wie Sie es sagten, gilt das kaum ({place}): {name!s}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/transcript_editor.py" />
            <source>This is a filler	X</source>
            <translation>Das ist ein Füllwort	X</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/recording.py" />
            <source>This is about the microphone and the room, not about your speaking. No score is lowered for it.</source>
            <translation>Hier geht es um Mikrofon und Raum, nicht um Ihr Sprechen. Keine Punkte werden deswegen abgezogen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/transcript_editor.py" />
            <source>This is not a filler	X</source>
            <translation>Das ist kein Füllwort	X</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/import_recording.py" />
            <source>This is the date in the file.</source>
            <translation>Dies ist das Datum in der Datei.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/fillers.py" />
            <source>This may be acceptable.</source>
            <translation>Das mag hingehen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/storage/notes.py" />
            <source>This note is no longer in the history.</source>
            <translation>Diese Notiz ist nicht mehr im Verlauf.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/question_form.py" />
            <source>This question has code to be written while talking. It stays as it is; change it in the pack's file.</source>
            <translation>Zu dieser Frage gehört Code, der beim Sprechen geschrieben wird. Er bleibt, wie er ist; ändern Sie ihn in der Datei der Sammlung.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/review.py" />
            <source>This question has no answer: nothing was recorded.</source>
            <translation>Diese Frage hat keine Antwort: es wurde nichts aufgenommen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/comparison_cards.py" />
            <source>This question lists no concepts.</source>
            <translation>Diese Frage nennt keine Kernpunkte.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/storage/erasing.py" />
            <location filename="../../mockvoice/storage/recordings.py" />
            <source>This recording is no longer in the history.</source>
            <translation>Diese Aufnahme ist nicht mehr im Verlauf.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/app.py" />
            <source>This recording was cut off: MockVoice was closed in the middle of the answer. All that was said up to then was kept and is scored here. Try again to give the whole answer.</source>
            <translation>Diese Aufnahme brach ab: MockVoice wurde mitten in der Antwort geschlossen. Alles bis dahin Gesagte blieb erhalten und ist hier bewertet. Versuchen Sie es noch einmal, um die ganze Antwort zu geben.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/facts.py" />
            <source>This report was made by an earlier version of MockVoice.</source>
            <translation>Dieser Bericht stammt von einer früheren Version von MockVoice.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/storage/history_rows.py" />
            <source>This session is no longer in the history.</source>
            <translation>Diese Sitzung ist nicht mehr im Verlauf.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/storage/answers.py" />
            <source>This {what} is no longer in the history.</source>
            <translation>Nicht mehr im Verlauf: {what}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/fillers.py" />
            <source>Three within ten seconds</source>
            <translation>Drei binnen zehn Sekunden</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/wording.py" />
            <source>Thursday</source>
            <translation>Donnerstag</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Tibetan</source>
            <translation>Tibetisch</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/pack_questions.py" />
            <source>Tick all</source>
            <translation>Alle anhaken</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/pack_questions.py" />
            <source>Tick none</source>
            <translation>Keine anhaken</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/pack_questions.py" />
            <source>Tick the questions first that are to be exported.</source>
            <translation>Haken Sie zuerst die Fragen an, die exportiert werden sollen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/pace_chart.py" />
            <source>Time in the recording, minutes:seconds</source>
            <translation>Zeit in der Aufnahme, Minuten:Sekunden</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/progress.py" />
            <source>Time spent</source>
            <translation>Aufgewandte Zeit</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/progress.py" />
            <source>Time spent by week</source>
            <translation>Aufgewandte Zeit nach Woche</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/time_ring.py" />
            <source>Time spoken</source>
            <translation>Gesprochene Zeit</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/pauses.py" />
            <source>Time to the first word</source>
            <translation>Zeit bis zum ersten Wort</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/pauses.py" />
            <source>Time to think before you start costs nothing.</source>
            <translation>Zeit zum Denken vor dem Beginn kostet nichts.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/patterns.py" />
            <source>Times</source>
            <translation>Anzahl</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/pack_questions.py" />
            <source>Title of the new pack</source>
            <translation>Titel der neuen Sammlung</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/pack_editor.py" />
            <source>Title of the pack</source>
            <translation>Titel der Sammlung</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/models.py" />
            <source>To download</source>
            <translation>Zum Herunterladen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/interview_text.py" />
            <location filename="../../mockvoice/ui/views/interview_report.py" />
            <source>To improve</source>
            <translation>Zu verbessern</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/interview_text.py" />
            <source>To know</source>
            <translation>Zu wissen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/shortcuts.py" />
            <source>To the control before</source>
            <translation>Zum vorigen Bedienelement</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/shortcuts.py" />
            <source>To the next control</source>
            <translation>Zum nächsten Bedienelement</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/transcript_search.py" />
            <source>To the next place</source>
            <translation>Zur nächsten Stelle</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/review_keys.py" />
            <source>To the next place that was found</source>
            <translation>Zur nächsten Fundstelle</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/transcript_search.py" />
            <source>To the next place. Key: Return</source>
            <translation>Zur nächsten Stelle. Taste: Eingabe</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/review_keys.py" />
            <source>To the next {stop}</source>
            <translation>Nächstes Ziel: {stop}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/transcript_search.py" />
            <source>To the place before</source>
            <translation>Zur vorigen Stelle</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/review_keys.py" />
            <source>To the place before that was found</source>
            <translation>Zur vorigen Fundstelle</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/transcript_search.py" />
            <source>To the place before. Key: Shift+Return</source>
            <translation>Zur vorigen Stelle. Taste: Umschalt+Eingabe</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/search.py" />
            <source>To the search field</source>
            <translation>Zum Suchfeld</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/waveform.py" />
            <source>To the start, to the end</source>
            <translation>Zum Anfang, zum Ende</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/review_keys.py" />
            <source>To the {stop} before</source>
            <translation>Voriges Ziel: {stop}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/wording.py" />
            <source>Today</source>
            <translation>Heute</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/streak_badge.py" />
            <source>Today is done.</source>
            <translation>Heute ist geschafft.</translation>
        </message>
        <message>
            <location filename="../../assets/interviews/daily-drill.yaml" />
            <source>Today's questions</source>
            <translation>Die Fragen von heute</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/speech_settings.py" />
            <source>Told from what I say</source>
            <translation>Aus dem Gesagten erkannt</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/trend_chart.py" />
            <source>Too few answers for a trend: {FEWEST} are needed, {count} so far.</source>
            <translation>Zu wenige Antworten für eine Richtung: {FEWEST} sind nötig, bisher {count}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/recording.py" />
            <source>Too few to matter.</source>
            <translation>Zu wenige, um etwas auszumachen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/columns.py" />
            <location filename="../../mockvoice/ui/charts/wish_bar.py" />
            <location filename="../../mockvoice/ui/widgets/question_form.py" />
            <source>Topic</source>
            <translation>Thema</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/custom_interview.py" />
            <source>Topics</source>
            <translation>Themen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/approach.py" />
            <location filename="../../mockvoice/ui/delivery/structure.py" />
            <source>Trade-offs named</source>
            <translation>Benannte Abwägungen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/transcript_view.py" />
            <source>Transcript</source>
            <translation>Mitschrift</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/trend_chart.py" />
            <source>Trend</source>
            <translation>Richtung</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/interview.py" />
            <location filename="../../mockvoice/ui/widgets/answer_header.py" />
            <source>Try again</source>
            <translation>Noch einmal</translation>
        </message>
        <message>
            <location filename="../../mockvoice/coach/client.py" />
            <source>Try again, or start it anew.</source>
            <translation>Versuchen Sie es noch einmal, oder starten Sie ihn neu.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/download.py" />
            <source>Try again: that file is fetched anew.</source>
            <translation>Versuchen Sie es noch einmal: diese Datei wird neu geholt.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/voice_settings.py" />
            <source>Try it</source>
            <translation>Ausprobieren</translation>
        </message>
        <message>
            <location filename="../../mockvoice/import_desk.py" />
            <source>Try it once more.</source>
            <translation>Versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/review.py" />
            <source>Try once more</source>
            <translation>Noch einmal versuchen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/search.py" />
            <source>Try the beginning of a word, or fewer words.</source>
            <translation>Versuchen Sie den Anfang eines Wortes, oder weniger Wörter.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/interview.py" />
            <source>Try to save it again</source>
            <translation>Noch einmal speichern</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/wording.py" />
            <source>Tuesday</source>
            <translation>Dienstag</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Turkish</source>
            <translation>Türkisch</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Turkmen</source>
            <translation>Turkmenisch</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/compare.py" />
            <source>Two attempts compared</source>
            <translation>Zwei Versuche im Vergleich</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/framework_form.py" />
            <source>Two steps or more. Say of each what has to be said for it to count, with examples.</source>
            <translation>Zwei Schritte oder mehr. Sagen Sie zu jedem, was gesagt werden muss, damit er zählt, mit Beispielen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/search.py" />
            <source>Type a word or its beginning: “overf” finds overfitting. Several words must all be there. Words in “quotation marks” are found as they stand. A result opens the answer at the moment where the words are.</source>
            <translation>Tippen Sie ein Wort oder seinen Anfang: „overf“ findet overfitting. Mehrere Wörter müssen alle vorkommen. Wörter in „Anführungszeichen“ werden so gefunden, wie sie dastehen. Ein Fund öffnet die Antwort an der Stelle, wo die Wörter sind.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/storage/encryption.py" />
            <source>Type it again; capital letters count. Without the right one nobody can open the file.</source>
            <translation>Tippen Sie sie noch einmal; Großbuchstaben zählen. Ohne die richtige kann niemand die Datei öffnen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/data_dialogs.py" />
            <source>Type the passphrase.</source>
            <translation>Tippen Sie die Passphrase.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Ukrainian</source>
            <translation>Ukrainisch</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/pack_form.py" />
            <source>Under which terms it may be passed on, such as CC-BY-4.0; empty where nobody but you uses it.</source>
            <translation>Unter welchen Bedingungen sie weitergegeben werden darf, etwa CC-BY-4.0; leer, wenn nur Sie sie verwenden.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/model_offer.py" />
            <location filename="../../mockvoice/ui/views/fillers.py" />
            <location filename="../../mockvoice/ui/views/interviews.py" />
            <location filename="../../mockvoice/ui/views/pack_editor.py" />
            <location filename="../../mockvoice/ui/views/packs.py" />
            <location filename="../../mockvoice/ui/views/sessions.py" />
            <location filename="../../mockvoice/ui/widgets/answer_tools.py" />
            <location filename="../../mockvoice/ui/widgets/notes_card.py" />
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/session_list.py" />
            <source>Unfold or fold a session</source>
            <translation>Eine Sitzung auf- oder zuklappen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/your_data.py" />
            <source>Until it is scored</source>
            <translation>Bis zur Bewertung</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/search.py" />
            <source>Up / Down</source>
            <translation>Auf / Ab</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/fillers.py" />
            <source>Up to {n} a minute may be acceptable, {n2} hurt; {FILLER_SOURCE}.</source>
            <translation>Bis zu {n} in der Minute mögen hingehen, {n2} schaden; {FILLER_SOURCE}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/storage/faults.py" />
            <source>Update MockVoice, and open it again.</source>
            <translation>Aktualisieren Sie MockVoice, und öffnen Sie sie dann noch einmal.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/storage/encryption.py" />
            <location filename="../../mockvoice/storage/restoring.py" />
            <source>Update MockVoice, and restore it then.</source>
            <translation>Aktualisieren Sie MockVoice, und stellen Sie sie dann wieder her.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Urdu</source>
            <translation>Urdu</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/model_rows.py" />
            <source>Use</source>
            <translation>Verwenden</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/model_offer.py" />
            <source>Use a smaller model from the next answer on</source>
            <translation>Ab der nächsten Antwort ein kleineres Modell nehmen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/storage/encryption.py" />
            <source>Use another copy of the backup, or make a new one where the history still is.</source>
            <translation>Nehmen Sie eine andere Kopie der Sicherung, oder machen Sie eine neue, wo der Verlauf noch ist.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/models.py" />
            <source>Use letters, digits, dots and hyphens.</source>
            <translation>Nehmen Sie Buchstaben, Ziffern, Punkte und Bindestriche.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/models.py" />
            <source>Use the recommended model {model}</source>
            <translation>Das empfohlene Modell {model!s} verwenden</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/models.py" />
            <source>Use “{model}”</source>
            <translation>„{model!s}“ verwenden</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Uzbek</source>
            <translation>Usbekisch</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/columns.py" />
            <source>Value</source>
            <translation>Wert</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/pack_form.py" />
            <source>Version</source>
            <translation>Version</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Vietnamese</source>
            <translation>Vietnamesisch</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/voice.py" />
            <location filename="../../mockvoice/ui/widgets/voice_settings.py" />
            <source>Voice</source>
            <translation>Stimme</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/voice_settings.py" />
            <source>Volume</source>
            <translation>Lautstärke</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/voice_settings.py" />
            <source>Volume of the voice in percent</source>
            <translation>Lautstärke der Stimme in Prozent</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/download.py" />
            <source>Wait for it, or pause it where it was started.</source>
            <translation>Warten Sie darauf, oder halten Sie es dort an, wo es begonnen wurde.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/import_progress.py" />
            <source>Waiting</source>
            <translation>Wartet</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/waveform.py" />
            <source>Waveform</source>
            <translation>Wellenform</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/attempt_strip.py" />
            <source>Waveform of {name}</source>
            <translation>Wellenform: {name}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/weak_spots.py" />
            <source>Weak spots</source>
            <translation>Schwachstellen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/wording.py" />
            <source>Wednesday</source>
            <translation>Mittwoch</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/progress.py" />
            <source>Week of {short_day}: {count} in {count2}.</source>
            <translation>Woche vom {short_day}: {count} in {count2}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/columns.py" />
            <location filename="../../mockvoice/ui/charts/heat_chart.py" />
            <location filename="../../mockvoice/ui/views/progress.py" />
            <source>Week that begins on</source>
            <translation>Woche, die beginnt am</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/concept_form.py" />
            <source>Weight</source>
            <translation>Gewicht</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Welsh</source>
            <translation>Walisisch</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/live_pane.py" />
            <location filename="../../mockvoice/ui/widgets/live_words.py" />
            <source>What I hear</source>
            <translation>Was ich höre</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/question_form.py" />
            <source>What a strong answer says</source>
            <translation>Was eine starke Antwort sagt</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/content_changes.py" />
            <source>What an interviewer listens for most in {place_in} was not there: {names}.</source>
            <translation>Worauf man vor allem achtet bei {place_in}, war nicht da: {names!s}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/coach/client.py" />
            <source>What answers at {shown} does not speak as a server for language models does.</source>
            <translation>Was unter {shown!s} antwortet, spricht nicht wie ein Server für Sprachmodelle.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/settings.py" />
            <source>What counts as a filler, and words of your own.</source>
            <translation>Was als Füllwort zählt, und eigene Wörter.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/content_changes.py" />
            <source>What decides a question was missing {where_in}: {names}.</source>
            <translation>Was eine Frage entscheidet, fehlte {where_in}: {names!s}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/download.py" />
            <source>What has arrived so far is kept.</source>
            <translation>Was schon da ist, bleibt.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/concept_form.py" />
            <source>What has to be said</source>
            <translation>Was gesagt werden muss</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/concept_form.py" />
            <source>What has to be said for the concept to count</source>
            <translation>Was gesagt werden muss, damit der Kernpunkt zählt</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/framework_form.py" />
            <source>What has to be said for the step to count</source>
            <translation>Was gesagt werden muss, damit der Schritt zählt</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/follow_up_form.py" />
            <source>What is asked</source>
            <translation>Was gefragt wird</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/concept_form.py" />
            <source>What is right</source>
            <translation>Was richtig ist</translation>
        </message>
        <message>
            <location filename="../../mockvoice/storage/faults.py" />
            <source>What it holds was not changed.</source>
            <translation>Ihr Inhalt wurde nicht geändert.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/filler_lists.py" />
            <source>What it is</source>
            <translation>Was es ist</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/custom_interview.py" />
            <source>What it is called</source>
            <translation>Wie es heißt</translation>
        </message>
        <message>
            <location filename="../../mockvoice/coach/coach.py" />
            <source>What runs on other people's computers is left out.</source>
            <translation>Was auf fremden Computern läuft, ist weggelassen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/coach_note.py" />
            <source>What the coach says</source>
            <translation>Was der Coach sagt</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/import_preview.py" />
            <source>What the column “{column}” is</source>
            <translation>Was die Spalte „{column!s}“ ist</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/import_preview.py" />
            <source>What the columns are</source>
            <translation>Was die Spalten sind</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/question_form.py" />
            <source>What the interviewer may ask next</source>
            <translation>Was der Interviewer als Nächstes fragen kann</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/pack_form.py" />
            <source>What the pack is for</source>
            <translation>Wofür die Sammlung ist</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/pages.py" />
            <source>What to practise next</source>
            <translation>Was als Nächstes zu üben ist</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/found_list.py" />
            <source>What was found</source>
            <translation>Fundstellen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/pauses.py" />
            <source>What was heard has too few full stops to tell.</source>
            <translation>Das Gehörte hat zu wenige Punkte, um es zu sagen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/transcript_editor.py" />
            <source>What was said here</source>
            <translation>Was hier gesagt wurde</translation>
        </message>
        <message>
            <location filename="../../mockvoice/export_desk.py" />
            <source>What was said, plain text</source>
            <translation>Was gesagt wurde, als Text</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/fresh_folder.py" />
            <source>What was there before is unchanged.</source>
            <translation>Was vorher da war, ist unverändert.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/coding/edits.py" />
            <source>What was typed in this answer cannot be shown: its record is damaged.</source>
            <translation>Was in dieser Antwort getippt wurde, kann nicht gezeigt werden: die Aufzeichnung ist beschädigt.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/code_editor.py" />
            <source>What was typed, in step with the recording.</source>
            <translation>Was getippt wurde, im Gleichschritt mit der Aufnahme.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/settings.py" />
            <source>What went wrong in the program is written here, never what you said.</source>
            <translation>Hier steht, was im Programm schiefging, nie, was Sie gesagt haben.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/import_preview.py" />
            <source>What would be imported</source>
            <translation>Was importiert würde</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/interview_text.py" />
            <location filename="../../mockvoice/ui/views/interview_report.py" />
            <source>What would raise the result most</source>
            <translation>Was das Ergebnis am meisten heben würde</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/pack_editor.py" />
            <source>What you changed since you last saved is lost.</source>
            <translation>Was Sie seit dem letzten Speichern geändert haben, geht verloren.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/interview.py" />
            <source>What you have said so far is kept as a recording, without a report. All other answers are kept too.</source>
            <translation>Was Sie bisher gesagt haben, bleibt als Aufnahme, ohne Bericht. Auch alle anderen Antworten bleiben.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/strengths.py" />
            <source>What {place} turns on was there without a prompt: {names}.</source>
            <translation>Worauf es bei {place} ankommt, war ohne Nachhilfe da: {names!s}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/columns.py" />
            <source>When</source>
            <translation>Wann</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/strengths.py" />
            <source>When asked, {told}: {names}. Say it unasked next time.</source>
            <translation>Auf Nachfrage: {told}: {names!s}. Sagen Sie es nächstes Mal ungefragt.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/import_recording.py" />
            <source>When it was recorded</source>
            <translation>Wann sie aufgenommen wurde</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/concept_offer.py" />
            <source>When the session is over, the report of this answer under Sessions can propose some.</source>
            <translation>Wenn die Sitzung vorbei ist, kann der Bericht dieser Antwort unter Sitzungen welche vorschlagen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/import_recording.py" />
            <source>When was it recorded?</source>
            <translation>Wann wurde sie aufgenommen?</translation>
        </message>
        <message>
            <location filename="../../mockvoice/coding/report.py" />
            <source>When you spoke is not known, so speech and typing cannot be compared.</source>
            <translation>Wann Sie sprachen, ist nicht bekannt; Sprechen und Tippen lassen sich daher nicht vergleichen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/filler_lists.py" />
            <source>Where a sentence is begun again.</source>
            <translation>Wo ein Satz neu begonnen wird.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/pauses.py" />
            <source>Where a sentence or clause ends: these help the listener.</source>
            <translation>Wo ein Satz oder Satzteil endet: diese helfen den Zuhörern.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/patterns.py" />
            <source>Where each was said. A row opens the latest answer with it, at that moment.</source>
            <translation>Wo jedes gesagt wurde. Eine Zeile öffnet die letzte Antwort damit, an dieser Stelle.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/fillers.py" />
            <location filename="../../mockvoice/ui/delivery/pauses.py" />
            <source>Where they stand</source>
            <translation>Wo sie stehen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/sound_card.py" />
            <source>Which lanes are shown</source>
            <translation>Welche Spuren gezeigt werden</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/import_recording.py" />
            <source>Which question does it answer?</source>
            <translation>Welche Frage beantwortet sie?</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/fillers.py" />
            <location filename="../../mockvoice/ui/views/settings.py" />
            <source>Which words are fillers</source>
            <translation>Welche Wörter Füllwörter sind</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/settings.py" />
            <source>While you speak</source>
            <translation>Während Sie sprechen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/coding/report.py" />
            <source>While you typed, you talked {percent} of the time</source>
            <translation>Während Sie tippten, sprachen Sie {percent} der Zeit</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/catalogue.py" />
            <source>Whisper base, multilingual</source>
            <translation>Whisper base, mehrsprachig</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/catalogue.py" />
            <source>Whisper tiny, English</source>
            <translation>Whisper tiny, Englisch</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/offers.py" />
            <source>Whisper {kind}, {words}</source>
            <translation>Whisper {kind}, {words}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/pack_form.py" />
            <source>Who wrote it.</source>
            <translation>Wer sie schrieb.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/note_rows.py" />
            <source>Whole answer</source>
            <translation>Ganze Antwort</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/data_dialogs.py" />
            <source>With a passphrase nobody else can open the backup, and without it you cannot either: it is kept nowhere. Leave both fields empty to write the backup open.</source>
            <translation>Mit einer Passphrase kann niemand sonst die Sicherung öffnen, und ohne sie auch Sie nicht: sie wird nirgends aufbewahrt. Lassen Sie beide Felder leer, um die Sicherung offen zu schreiben.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/playback_bar.py" />
            <source>With {get}</source>
            <translation>Mit: {get}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/pauses.py" />
            <source>Without a pause and without a filler.</source>
            <translation>Ohne Pause und ohne Füllwort.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/pace.py" />
            <source>Without pauses</source>
            <translation>Ohne Pausen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/patterns.py" />
            <source>Word</source>
            <translation>Wort</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/filler_lists.py" />
            <source>Word or phrase</source>
            <translation>Wort oder Wendung</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/filler_lists.py" />
            <source>Word or phrase to count as a filler</source>
            <translation>Wort oder Wendung, die als Füllwort zählen soll</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/comparison_cards.py" />
            <source>Words</source>
            <translation>Wörter</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/columns.py" />
            <location filename="../../mockvoice/ui/charts/comparison_cards.py" />
            <location filename="../../mockvoice/ui/views/progress.py" />
            <source>Words a minute</source>
            <translation>Wörter in der Minute</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/lanes/lanes.py" />
            <source>Words a minute over the 20 s before; the ground marks {n} to {n2}.</source>
            <translation>Wörter in der Minute über die 20 s davor; der Grund zeigt {n} bis {n2}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/settings.py" />
            <source>Words a minute over the last 20 seconds.</source>
            <translation>Wörter in der Minute über die letzten 20 Sekunden.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/pace_chart.py" />
            <source>Words a minute over the last {n} seconds, from {n2} to {n3}.</source>
            <translation>Wörter in der Minute über die letzten {n} Sekunden, von {n2} bis {n3}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/pace_chart.py" />
            <source>Words a minute, over the last 20 s</source>
            <translation>Wörter in der Minute, über die letzten 20 s</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/recording.py" />
            <source>Words are under {n} dB of full scale.</source>
            <translation>Die Wörter liegen unter {n} dB der Vollaussteuerung.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/question_choice.py" />
            <source>Words of the question, its topic or its pack</source>
            <translation>Wörter der Frage, ihres Themas oder ihrer Sammlung</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/lanes/lanes.py" />
            <source>Words that prove a concept: a full bar is covered, a hollow one partly, a crossed one wrong.</source>
            <translation>Wörter, die einen Kernpunkt belegen: ein voller Balken ist genannt, ein hohler zum Teil, ein durchkreuzter falsch.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/patterns.py" />
            <source>Words that weaken what you just claimed. Now and then they are honest; in every other sentence they make a sure answer sound unsure. Words that count as fillers are not counted again here.</source>
            <translation>Wörter, die abschwächen, was Sie eben behauptet haben. Ab und zu sind sie ehrlich; in jedem zweiten Satz lassen sie eine sichere Antwort unsicher klingen. Was als Füllwort zählt, wird hier nicht noch einmal gezählt.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/patterns.py" />
            <source>Words that you say more often than strong answers to the same questions do, surely more than by chance (log-likelihood G², Dunning 1993), in at least three different questions.</source>
            <translation>Wörter, die Sie häufiger sagen als starke Antworten auf dieselben Fragen, sicher mehr als zufällig (Log-Likelihood G², Dunning 1993), in mindestens drei verschiedenen Fragen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/patterns.py" />
            <source>Words you overuse</source>
            <translation>Wörter, die Sie zu oft sagen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/your_data.py" />
            <source>Write a table…</source>
            <translation>Tabelle schreiben …</translation>
        </message>
        <message>
            <location filename="../../mockvoice/coach/address.py" />
            <source>Write localhost, an address that begins with 127, or [::1], and the port on which the server listens.</source>
            <translation>Schreiben Sie localhost, eine Adresse, die mit 127 beginnt, oder [::1], und den Anschluss, an dem der Server lauscht.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/note_rows.py" />
            <source>Write no note</source>
            <translation>Keine Notiz schreiben</translation>
        </message>
        <message>
            <location filename="../../assets/interviews/coding-talked-through.yaml" />
            <source>Write or walk through code while you explain it: algorithms by hand, arrays, SQL, streams and debugging.</source>
            <translation>Schreiben oder erläutern Sie Code, während Sie ihn erklären: Algorithmen von Hand, Arrays, SQL, Datenströme und Fehlersuche.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/your_data.py" />
            <source>Write the history as a table</source>
            <translation>Den Verlauf als Tabelle schreiben</translation>
        </message>
        <message>
            <location filename="../../mockvoice/packs/questions.py" />
            <source>Write {either}.</source>
            <translation>Schreiben Sie {either}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/interview.py" />
            <source>Writing down what you said…</source>
            <translation>Das Gesagte wird aufgeschrieben …</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/speech_settings.py" />
            <source>Writing down what you say</source>
            <translation>Aufschreiben, was Sie sagen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/export_menu.py" />
            <source>Writing {name}{share}…</source>
            <translation>{name!s}{share} wird geschrieben …</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/your_data.py" />
            <source>Writing…</source>
            <translation>Wird geschrieben …</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/coach_note.py" />
            <source>Written by {model} on this computer; the quotes were checked against your words. It can be wrong, and has no say in the scores.</source>
            <translation>Von {model!s} auf diesem Computer geschrieben; die Zitate wurden mit Ihren Worten verglichen. Es kann sich irren und hat bei den Punkten nichts zu sagen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/export_menu.py" />
            <source>Written to {path}.</source>
            <translation>In {path!s} geschrieben.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/accuracy.py" />
            <source>Wrong statements</source>
            <translation>Falsche Aussagen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/wording.py" />
            <source>Yesterday</source>
            <translation>Gestern</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Yiddish</source>
            <translation>Jiddisch</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>Yoruba</source>
            <translation>Yoruba</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/reviewing.py" />
            <source>You agreed with {let_stand} of {count} you looked at</source>
            <translation>Sie waren einverstanden mit {let_stand} von {count}, die Sie angesehen haben</translation>
        </message>
        <message>
            <location filename="../../assets/interviews/recruiter-screen.yaml" />
            <source>You and the job</source>
            <translation>Sie und die Stelle</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/speech_settings.py" />
            <source>You answer in</source>
            <translation>Sie antworten auf</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/strengths.py" />
            <source>You asked what is needed before you came to a model</source>
            <translation>Sie fragten, was gebraucht wird, bevor Sie zu einem Modell kamen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/notes.py" />
            <source>You asked {listed}, which costs nothing.</source>
            <translation>Sie baten {listed}, was nichts kostet.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/strengths.py" />
            <source>You asked, or said what you assume, before you solved anything {where}.</source>
            <translation>Sie fragten oder sagten, was Sie annehmen, bevor Sie etwas lösten, {where}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/content_changes.py" />
            <source>You came near one point without making it in full: {names}.</source>
            <translation>Einem Punkt kamen Sie nahe, ohne ihn ganz auszusprechen: {names!s}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/marks.py" />
            <source>You changed this to “{changed}”</source>
            <translation>Von Ihnen geändert zu „{changed!s}“</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/transcript_card.py" />
            <source>You changed {count}.</source>
            <translation>Sie haben {count} geändert.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/strengths.py" />
            <source>You ended on what matters {where}.</source>
            <translation>Sie endeten {where} bei dem, worauf es ankommt.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/practice/weak_spots.py" />
            <source>You fell short in {share} answers on “{plain}”.</source>
            <translation>Bei {share} Antworten zu „{plain!s}“ blieb es unter dem Nötigen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/practice/weak_spots.py" />
            <source>You fell short in {share} answers to {plain} questions.</source>
            <translation>Bei {share} Antworten auf Fragen dieser Art ({plain}) blieb es unter dem Nötigen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/practice/weak_spots.py" />
            <source>You fell short in {share} {stage_in_words} answers.</source>
            <translation>Bei {share} Antworten ({stage_in_words}) blieb es unter dem Nötigen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/strengths.py" />
            <source>You got to the heart of {place} unasked: {names}.</source>
            <translation>Sie kamen bei {place} ungefragt zum Kern: {names!s}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/packs.py" />
            <source>You have no packs of your own yet. Import one, or make one with “New pack”.</source>
            <translation>Sie haben noch keine eigenen Sammlungen. Importieren Sie eine, oder machen Sie eine mit „Neue Sammlung“.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/import_preview.py" />
            <source>You have this pack already: {said}.{replace}</source>
            <translation>Diese Sammlung haben Sie schon: {said}.{replace}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/attempt_strip.py" />
            <source>You hear this attempt; below is {name}</source>
            <translation>Sie hören diesen Versuch; darunter: {name}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/attempt_strip.py" />
            <source>You hear {name}</source>
            <translation>Sie hören: {name}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/strengths.py" />
            <source>You laid out the options before you recommended one</source>
            <translation>Sie legten die Möglichkeiten dar, bevor Sie eine empfahlen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/practice/weak_spots.py" />
            <source>You left out the step “{name}” in {share} {answers}.</source>
            <translation>Bei {share} {answers} fehlte der Schritt „{name!s}“.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/strengths.py" />
            <source>You made sure of the number itself before you looked for causes</source>
            <translation>Sie vergewisserten sich der Zahl selbst, bevor Sie nach Ursachen suchten</translation>
        </message>
        <message>
            <location filename="../../mockvoice/practice/weak_spots.py" />
            <source>You missed “{name}” in {share} answers to “{shortened}”</source>
            <translation>Bei {share} Antworten auf „{shortened!s}“ fehlte „{name!s}“</translation>
        </message>
        <message>
            <location filename="../../mockvoice/practice/weak_spots.py" />
            <source>You missed “{name}” in {share} {answers}.</source>
            <translation>Bei {share} {answers} fehlte „{name!s}“.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/structure.py" />
            <source>You opened with your point and summed up at the end.</source>
            <translation>Sie begannen mit Ihrer Aussage und fassten am Ende zusammen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/structure.py" />
            <source>You opened with your point; a last sentence that sums up would round it off.</source>
            <translation>Sie begannen mit Ihrer Aussage; ein letzter Satz, der zusammenfasst, würde es abrunden.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/marks.py" />
            <source>You said so; MockVoice had counted {was}.</source>
            <translation>Ihr Wort; MockVoice hatte es gezählt als: {was}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/marks.py" />
            <source>You said that it is one; MockVoice had not counted it.</source>
            <translation>Sie sagten, dass es eines ist; MockVoice hatte es nicht gezählt.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/strengths.py" />
            <source>You said what a choice costs {where}, rather than praise it.</source>
            <translation>Sie sagten {where}, was eine Wahl kostet, statt sie zu loben.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/strengths.py" />
            <source>You said what the choice depends on before you made it</source>
            <translation>Sie sagten, wovon die Wahl abhängt, bevor Sie sie trafen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/strengths.py" />
            <source>You settled what to measure before you chose a model</source>
            <translation>Sie legten fest, was zu messen ist, bevor Sie ein Modell wählten</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/strengths.py" />
            <source>You speak fluently, with {fillers}</source>
            <translation>Sie sprechen flüssig, mit {fillers}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/coding/report.py" />
            <source>You spoke for {percent} of the time and typed for {percent2}</source>
            <translation>Sie sprachen {percent} der Zeit und tippten {percent2}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/pauses.py" />
            <source>You spoke without a pause of 250 ms or longer.</source>
            <translation>Sie sprachen ohne eine Pause von 250 ms oder mehr.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/delivery_changes.py" />
            <source>You spoke {way} {n} words a minute; {n2} on average, where {good} is easy to follow.</source>
            <translation>Sie sprachen {way} {n} Wörter in der Minute; im Mittel {n2}, wo {good} leicht zu verfolgen sind.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/delivery_changes.py" />
            <source>You stopped while speaking, once for {n} seconds. Time to think before you start is free.</source>
            <translation>Sie hielten beim Sprechen inne, einmal {n} Sekunden lang. Zeit zum Denken vor dem Beginn kostet nichts.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/structure.py" />
            <source>You summed up at the end.</source>
            <translation>Sie fassten am Ende zusammen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/structure.py" />
            <source>You summed up at the end; your point could come first as well.</source>
            <translation>Sie fassten am Ende zusammen; Ihre Aussage könnte auch zuerst kommen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/notes.py" />
            <source>You thought for {n} s on average before you spoke, {n2} s at most. Thinking before an answer costs no points.</source>
            <translation>Sie dachten im Mittel {n} s nach, bevor Sie sprachen, höchstens {n2} s. Denken vor einer Antwort kostet keine Punkte.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/strengths.py" />
            <source>You told your own part apart from the team's before you came to the result</source>
            <translation>Sie trennten Ihren eigenen Anteil von dem der Gruppe, bevor Sie zum Ergebnis kamen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/marks.py" />
            <source>You took words out here</source>
            <translation>Hier haben Sie Wörter herausgenommen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/content_changes.py" />
            <source>You touched {count} rather than explain them: {names}.</source>
            <translation>Sie haben {count} berührt, statt sie zu erklären: {names!s}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/coding/report.py" />
            <source>You typed nothing.</source>
            <translation>Sie tippten nichts.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/strengths.py" />
            <source>You went the whole way through the problem {where}, {taken} of {len} steps</source>
            <translation>Sie gingen {where} den ganzen Weg durch das Problem, {taken} von {len} Schritten</translation>
        </message>
        <message>
            <location filename="../../mockvoice/coding/report.py" />
            <source>You were silent for {n} seconds from {clock}, {words}.</source>
            <translation>Sie schwiegen {n} Sekunden lang ab {clock}, {words}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/patterns.py" />
            <source>You, in 1,000</source>
            <translation>Sie, auf 1000</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/interview.py" />
            <source>Your answer is kept, and its report will be in Sessions as soon as it is ready.</source>
            <translation>Ihre Antwort bleibt, und ihr Bericht steht unter Sitzungen, sobald er fertig ist.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/interview.py" />
            <source>Your answer is kept. Its report comes at the end.</source>
            <translation>Ihre Antwort bleibt. Ihr Bericht kommt am Ende.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/content_changes.py" />
            <source>Your answer to {place_in} ended without what decides it: {names}.</source>
            <translation>Ihre Antwort auf {place_in} endete ohne das Entscheidende: {names!s}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/delivery_changes.py" />
            <source>Your answers have {count}, {n} a minute{most}. Up to {n2} a minute may be acceptable ({FILLER_SOURCE}).</source>
            <translation>Ihre Antworten haben {count}, {n} in der Minute{most}. Bis zu {n2} in der Minute mögen hingehen ({FILLER_SOURCE}).</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/fillers.py" />
            <source>Your changes are kept in {path}.</source>
            <translation>Ihre Änderungen stehen in {path!s}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/code_editor.py" />
            <location filename="../../mockvoice/ui/widgets/code_pane.py" />
            <location filename="../../mockvoice/ui/widgets/coding_card.py" />
            <source>Your code</source>
            <translation>Ihr Code</translation>
        </message>
        <message>
            <location filename="../../mockvoice/coding/isolation.py" />
            <source>Your code ran apart from your files and the network ({NAMES}), with limits on {within}.</source>
            <translation>Ihr Code lief getrennt von Ihren Dateien und vom Netz ({NAMES}), mit Grenzen für {within}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/coding/isolation.py" />
            <source>Your code ran with limits on {within}{without}. It was not kept apart from {reachable}, because {why}: run only code and packs that you trust.</source>
            <translation>Ihr Code lief mit Grenzen für {within}{without}. Er war nicht getrennt von: {reachable}, weil {why}. Lassen Sie nur Code und Sammlungen laufen, denen Sie trauen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/your_data.py" />
            <source>Your data</source>
            <translation>Ihre Daten</translation>
        </message>
        <message>
            <location filename="../../assets/interviews/take-home-review.yaml" />
            <source>Your decisions</source>
            <translation>Ihre Entscheidungen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/storage/backup.py" />
            <source>Your history was not changed.</source>
            <translation>Ihr Verlauf wurde nicht geändert.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/interview.py" />
            <source>Your last answer could not be saved yet. It is tried once more when you leave; all others are kept.</source>
            <translation>Ihre letzte Antwort konnte noch nicht gespeichert werden. Beim Verlassen wird es noch einmal versucht; alle anderen bleiben.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/own_fillers.py" />
            <source>Your list of fillers could not be saved in {path} ({words}).</source>
            <translation>Ihre Liste von Füllwörtern konnte nicht in {path!s} gespeichert werden ({words}).</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/streak_badge.py" />
            <source>Your longest streak: {count}.</source>
            <translation>Ihre längste Serie: {count}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/filler_lists.py" />
            <source>Your own</source>
            <translation>Ihre eigenen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/pack_form.py" />
            <source>Your own count, such as 1.0. A newer version updates the questions of whoever has it.</source>
            <translation>Ihre eigene Zählung, etwa 1.0. Eine neuere Version erneuert die Fragen bei allen, die sie haben.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/own_fillers.py" />
            <source>Your own list of fillers, {name}, cannot be read ({error}).</source>
            <translation>Ihre eigene Liste von Füllwörtern, {name!s}, kann nicht gelesen werden ({error}).</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/filler_words.py" />
            <source>Your own list of fillers, {name}, cannot be used: {first_fault}</source>
            <translation>Ihre eigene Liste von Füllwörtern, {name!s}, kann nicht verwendet werden: {first_fault}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/fillers.py" />
            <source>Your own list was removed.</source>
            <translation>Ihre eigene Liste wurde entfernt.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/packs.py" />
            <source>Your own packs</source>
            <translation>Ihre eigenen Sammlungen</translation>
        </message>
        <message>
            <location filename="../../assets/interviews/on-site-day.yaml" />
            <location filename="../../mockvoice/ui/widgets/place_bar.py" />
            <source>Your questions</source>
            <translation>Ihre Fragen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/interview.py" />
            <source>Your recording is kept.</source>
            <translation>Ihre Aufnahme bleibt.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <location filename="../../mockvoice/transcription/models.py" />
            <location filename="../../mockvoice/transcription/whisper.py" />
            <source>Your recordings are safe.</source>
            <translation>Ihre Aufnahmen sind sicher.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/rest_page.py" />
            <source>Your report comes next.</source>
            <translation>Als Nächstes kommt Ihr Bericht.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/rest_page.py" />
            <source>Your report is being written: {count} to go.</source>
            <translation>Ihr Bericht wird geschrieben: noch {count}.</translation>
        </message>
        <message>
            <location filename="../../assets/interviews/take-home-review.yaml" />
            <source>Your submission</source>
            <translation>Ihre Einreichung</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/interview.py" />
            <source>Your turn: press Space when ready</source>
            <translation>Sie sind dran: Leertaste, wenn Sie bereit sind</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/concept_row.py" />
            <source>Your verdict; MockVoice thought: {STATUS_WORDS}.</source>
            <translation>Ihr Urteil; MockVoice meinte: {STATUS_WORDS}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/voice.py" />
            <source>Your voice is lively.</source>
            <translation>Ihre Stimme ist lebhaft.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/voice.py" />
            <source>Your voice moves as in ordinary talk.</source>
            <translation>Ihre Stimme bewegt sich wie im gewöhnlichen Gespräch.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/voice.py" />
            <source>Your voice stays close to one note. A calm voice is no fault; letting it rise where something matters helps people follow.</source>
            <translation>Ihre Stimme bleibt nah an einem Ton. Eine ruhige Stimme ist kein Fehler; wenn sie sich hebt, wo etwas wichtig ist, folgt man leichter.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/concept_row.py" />
            <source>Your word holds: the scores follow, and what MockVoice thought is kept beside it.</source>
            <translation>Ihr Wort gilt: die Punkte folgen, und was MockVoice meinte, bleibt daneben stehen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/live_words.py" />
            <source>Your words appear here while you speak, after each pause.</source>
            <translation>Hier erscheinen Ihre Wörter, während Sie sprechen, nach jeder Pause.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/settings.py" />
            <source>Your words, after each pause.</source>
            <translation>Ihre Wörter, nach jeder Pause.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/question_form.py" />
            <source>a concept without a name</source>
            <translation>ein Kernpunkt ohne Namen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/marks.py" />
            <source>a filled pause</source>
            <translation>gefüllte Pause</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/marks.py" />
            <source>a filler</source>
            <translation>Füllwort</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/marks.py" />
            <source>a filler word</source>
            <translation>Füllwort</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/speed.py" />
            <source>a model</source>
            <translation>ein Modell</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/import_preview.py" />
            <source>a model answer</source>
            <translation>eine Musterantwort</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/speed.py" />
            <source>a multilingual model</source>
            <translation>ein mehrsprachiges Modell</translation>
        </message>
        <message>
            <location filename="../../mockvoice/packs/drafts.py" />
            <source>a pack holds at most {MOST_QUESTIONS} questions; divide the file</source>
            <translation>eine Sammlung fasst höchstens {MOST_QUESTIONS} Fragen; teilen Sie die Datei</translation>
        </message>
        <message>
            <location filename="../../mockvoice/storage/encryption.py" />
            <source>a part of it was altered or cut off</source>
            <translation>ein Teil davon wurde verändert oder abgeschnitten</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/marks.py" />
            <source>a repetition</source>
            <translation>Wiederholung</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/marks.py" />
            <source>a restart</source>
            <translation>Neuanfang</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/import_preview.py" />
            <source>a short name</source>
            <translation>ein kurzer Name</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/framework_form.py" />
            <source>a word or two</source>
            <translation>ein Wort oder zwei</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/due_card.py" />
            <source>about {count}</source>
            <translation>etwa {count}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/lanes/lanes.py" />
            <source>above</source>
            <translation>über</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/live_pane.py" />
            <source>after a few sentences</source>
            <translation>nach ein paar Sätzen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/time_ring.py" />
            <source>aim for {clock}</source>
            <translation>Ziel: {clock}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/question_form.py" />
            <source>an empty {kind}</source>
            <translation>Leeres: {kind}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/interview/presets.py" />
            <source>an interview that ships with MockVoice</source>
            <translation>ein Interview, das mit MockVoice kommt</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/practice_start.py" />
            <source>and more</source>
            <translation>und mehr</translation>
        </message>
        <message>
            <location filename="../../mockvoice/coding/report.py" />
            <source>and typed nothing</source>
            <translation>und tippten nichts</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/fact_rows.py" />
            <source>and {len} more</source>
            <translation>und {len} weitere</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/pack_editor.py" />
            <source>and {more} more</source>
            <translation>und {more} weitere</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/wording.py" />
            <source>and {n} more</source>
            <translation>und {n} weitere</translation>
        </message>
        <message>
            <location filename="../../mockvoice/coach/coach.py" />
            <location filename="../../mockvoice/ui/widgets/import_preview.py" />
            <source>and {words} more</source>
            <translation>und {words} weitere</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/playback_bar.py" />
            <source>another attempt</source>
            <translation>ein anderer Versuch</translation>
        </message>
        <message>
            <location filename="../../mockvoice/storage/answers.py" />
            <source>answer {answer_id} cannot be read</source>
            <translation>die Antwort {answer_id!s} kann nicht gelesen werden</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/approach_changes.py" />
            <source>answers that have a framework</source>
            <translation>Antworten mit einem Gerüst</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/approach_changes.py" />
            <location filename="../../mockvoice/reports/strengths.py" />
            <source>answers with something to choose</source>
            <translation>Antworten, in denen es etwas abzuwägen gab</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/interviews.py" />
            <source>any</source>
            <translation>beliebig</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/notes.py" />
            <location filename="../../mockvoice/transcription/speed.py" />
            <source>are</source>
            <translation>sind</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/comparison_cards.py" />
            <location filename="../../mockvoice/ui/widgets/import_preview.py" />
            <source>as before</source>
            <translation>wie zuvor</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/tile_words.py" />
            <source>as in the first {count}</source>
            <translation>wie in den ersten {count}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/pauses.py" />
            <source>at a boundary</source>
            <translation>an einer Grenze</translation>
        </message>
        <message>
            <location filename="../../mockvoice/packs/problems.py" />
            <source>at least {MOST_PROBLEMS}</source>
            <translation>mindestens {MOST_PROBLEMS}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/coding/report.py" />
            <source>at run {passed_run}; the first was at {first}</source>
            <translation>bei Durchlauf {passed_run}; der erste war bei {first}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/coding/report.py" />
            <source>at the first run</source>
            <translation>beim ersten Durchlauf</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/fillers.py" />
            <source>at the start of a sentence</source>
            <translation>am Anfang eines Satzes</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/fillers.py" />
            <source>at the start of the answer</source>
            <translation>am Anfang der Antwort</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/evidence_quote.py" />
            <source>at {clock_aloud}</source>
            <translation>bei {clock_aloud}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/note_rows.py" />
            <source>at {clock}</source>
            <translation>bei {clock}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/strengths.py" />
            <source>at {n} words a minute</source>
            <translation>mit {n} Wörtern in der Minute</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/wording.py" />
            <source>at {n}:{n2}</source>
            <translation>bei {n}:{n2}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/advice.py" />
            <source>at {words}:{n}</source>
            <translation>bei {words}:{n}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/attempt_strip.py" />
            <source>at “{concept}”</source>
            <translation>bei „{concept!s}“</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/review.py" />
            <location filename="../../mockvoice/ui/widgets/session_model.py" />
            <source>attempt {attempt}</source>
            <translation>Versuch {attempt}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/review.py" />
            <source>attempt {attempt} of this question</source>
            <translation>Versuch {attempt} zu dieser Frage</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/fillers.py" />
            <source>before one of the question's terms</source>
            <translation>vor einem Begriff der Frage</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/wording.py" />
            <source>behavioural</source>
            <translation>Verhalten</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/lanes/lanes.py" />
            <source>below</source>
            <translation>unter</translation>
        </message>
        <message>
            <location filename="../../mockvoice/practice/weak_spots.py" />
            <source>candidate question</source>
            <translation>Frage des Bewerbers</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/wording.py" />
            <source>candidate questions</source>
            <translation>Fragen des Bewerbers</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/placement.py" />
            <source>cannot be loaded</source>
            <translation>kann nicht geladen werden</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/live_pane.py" />
            <source>catching up, nothing is lost</source>
            <translation>holt auf, nichts geht verloren</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/trial.py" />
            <source>checking its files</source>
            <translation>die Dateien werden geprüft</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/strengths.py" />
            <source>closed it as clearly</source>
            <translation>schlossen sie ebenso klar</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/strengths.py" />
            <source>closed {len} of them as clearly</source>
            <translation>schlossen {len} davon ebenso klar</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/scores.py" />
            <source>closes with a summary</source>
            <translation>schließt mit einer Zusammenfassung</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/wording.py" />
            <source>coding</source>
            <translation>Programmieren</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/wording.py" />
            <source>coding walk through</source>
            <translation>Programmieren, laut gedacht</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/model_rows.py" />
            <source>comes with MockVoice</source>
            <translation>kommt mit MockVoice</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/wording.py" />
            <source>comparison</source>
            <translation>Vergleich</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/scores.py" />
            <location filename="../../mockvoice/ui/wording.py" />
            <source>concept</source>
            <translation>Kernpunkt</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/scores.py" />
            <source>concepts</source>
            <translation>Kernpunkte</translation>
        </message>
        <message>
            <location filename="../../mockvoice/app.py" />
            <location filename="../../mockvoice/readiness.py" />
            <source>content model</source>
            <translation>Inhaltsmodell</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/heat_chart.py" />
            <source>content not measured</source>
            <translation>Inhalt nicht gemessen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/score_header.py" />
            <source>down</source>
            <translation>weniger:</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/download.py" />
            <source>download “{name}”</source>
            <translation>„{name!s}“ herunterzuladen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/due_card.py" />
            <source>due question</source>
            <translation>fällige Frage</translation>
        </message>
        <message>
            <location filename="../../mockvoice/practice/queue.py" />
            <source>due since yesterday</source>
            <translation>fällig seit gestern</translation>
        </message>
        <message>
            <location filename="../../mockvoice/practice/queue.py" />
            <source>due since {day}</source>
            <translation>fällig seit {day}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/practice/queue.py" />
            <source>due since {day} {day2}</source>
            <translation>fällig seit {day}. {day2}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/practice/queue.py" />
            <source>due today</source>
            <translation>heute fällig</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/wording.py" />
            <source>earlier today</source>
            <translation>heute</translation>
        </message>
        <message>
            <location filename="../../mockvoice/packs/problems.py" />
            <source>entry {words}</source>
            <translation>Eintrag {words!s}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/accuracy.py" />
            <source>essential concept</source>
            <translation>wesentlicher Kernpunkt</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/delivery_changes.py" />
            <source>fast, and up to</source>
            <translation>schnell, bis zu</translation>
        </message>
        <message>
            <location filename="../../mockvoice/packs/problems.py" />
            <source>field {quoted}</source>
            <translation>Feld {quoted!s}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/packs/questions.py" />
            <source>field {quoted}: {quoted2} holds characters that cannot be printed</source>
            <translation>Feld {quoted!s}: {quoted2!s} enthält Zeichen, die nicht darstellbar sind</translation>
        </message>
        <message>
            <location filename="../../mockvoice/packs/questions.py" />
            <source>field {quoted}: {said}</source>
            <translation>Feld {quoted!s}: {said}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/packs/importers/archive.py" />
            <source>file {quoted}</source>
            <translation>Datei {quoted!s}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/packs/importers/files.py" />
            <source>files of this kind hold no questions</source>
            <translation>Dateien dieser Art enthalten keine Fragen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/fillers.py" />
            <location filename="../../mockvoice/ui/views/progress.py" />
            <source>fillers a minute</source>
            <translation>Füllwörter in der Minute</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/pack_questions.py" />
            <source>find by words or topic</source>
            <translation>nach Wörtern oder Thema suchen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/part_list.py" />
            <source>folded</source>
            <translation>zugeklappt</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/notes.py" />
            <source>for a moment to think</source>
            <translation>um einen Moment zum Nachdenken</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/notes.py" />
            <source>for moments to think</source>
            <translation>um Momente zum Nachdenken</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/notes.py" />
            <source>for questions in other words</source>
            <translation>um Fragen in anderen Worten</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/question_form.py" />
            <source>for somebody who asks for them</source>
            <translation>für jemanden, der danach fragt</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/notes.py" />
            <source>for the question in other words</source>
            <translation>um die Frage in anderen Worten</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/model_rows.py" />
            <source>from {source}</source>
            <translation>aus {source}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/placement.py" />
            <location filename="../../mockvoice/transcription/speed.py" />
            <source>graphics card</source>
            <translation>Grafikkarte</translation>
        </message>
        <message>
            <location filename="../../mockvoice/packs/editing.py" />
            <source>how a good answer is built</source>
            <translation>wie eine gute Antwort aufgebaut ist</translation>
        </message>
        <message>
            <location filename="../../mockvoice/packs/editing.py" />
            <source>how it is read aloud</source>
            <translation>wie es vorgelesen wird</translation>
        </message>
        <message>
            <location filename="../../mockvoice/packs/editing.py" />
            <source>how people say it</source>
            <translation>wie man es sagt</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/models.py" />
            <source>import “{name}”</source>
            <translation>„{name!s}“ zu importieren</translation>
        </message>
        <message>
            <location filename="../../mockvoice/coding/isolation.py" />
            <source>in Linux namespaces</source>
            <translation>in Namensräumen von Linux</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/wordings.py" />
            <source>in all {total} {thing}</source>
            <translation>in allen {total} {thing}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/wordings.py" />
            <source>in both {thing}</source>
            <translation>in beiden {thing}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/storage/faults.py" />
            <source>in memory</source>
            <translation>im Arbeitsspeicher</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/pauses.py" />
            <source>in mid-clause</source>
            <translation>mitten im Satzteil</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/advice.py" />
            <source>in mid-sentence</source>
            <translation>mitten im Satz</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/wording.py" />
            <source>in mid-sentence at {n}:{n2}</source>
            <translation>mitten im Satz bei {n}:{n2}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/wordings.py" />
            <source>in {number} of {total} {thing}</source>
            <translation>in {number} von {total} {thing}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/strengths.py" />
            <source>in {places} answers</source>
            <translation>in {places} Antworten</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/strengths.py" />
            <location filename="../../mockvoice/reports/wordings.py" />
            <source>in {place}</source>
            <translation>in {place}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/filler_lists.py" />
            <source>innit, to be fair …</source>
            <translation>innit, to be fair …</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/notes.py" />
            <location filename="../../mockvoice/transcription/speed.py" />
            <source>is</source>
            <translation>ist</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/advice.py" />
            <source>is not right</source>
            <translation>stimmt nicht</translation>
        </message>
        <message>
            <location filename="../../mockvoice/packs/importers/archive.py" />
            <source>it cannot be unpacked; the archive is damaged</source>
            <translation>es kann nicht entpackt werden; das Archiv ist beschädigt</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/transcript_editor.py" />
            <source>it counted</source>
            <translation>es zählte</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/transcript_editor.py" />
            <source>it did not count</source>
            <translation>es zählte nicht</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/trial_process.py" />
            <source>it ended with status {status}{words}</source>
            <translation>er endete mit Status {status}{words}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/audio/watch.py" />
            <source>it gave no sound for {n} s</source>
            <translation>es gab {n} s lang keinen Ton</translation>
        </message>
        <message>
            <location filename="../../mockvoice/packs/importers/archive.py" />
            <source>it has more than {words} MB unpacked</source>
            <translation>es hat entpackt mehr als {words} MB</translation>
        </message>
        <message>
            <location filename="../../mockvoice/storage/snapshot.py" />
            <source>it has rows that belong to nothing</source>
            <translation>er hat Zeilen, die zu nichts gehören</translation>
        </message>
        <message>
            <location filename="../../mockvoice/packs/importers/archive.py" />
            <source>it is a link</source>
            <translation>es ist eine Verknüpfung</translation>
        </message>
        <message>
            <location filename="../../mockvoice/storage/inspection.py" />
            <source>it is empty (0 bytes)</source>
            <translation>sie ist leer (0 Bytes)</translation>
        </message>
        <message>
            <location filename="../../mockvoice/packs/importers/archive.py" />
            <source>it is encrypted</source>
            <translation>es ist verschlüsselt</translation>
        </message>
        <message>
            <location filename="../../mockvoice/packs/reader.py" />
            <source>it is larger than {most} MB; divide it into several packs</source>
            <translation>sie ist größer als {most} MB; teilen Sie sie in mehrere Sammlungen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/packs/importers/files.py" />
            <source>it is larger than {words} MB; divide it</source>
            <translation>sie ist größer als {words} MB; teilen Sie sie</translation>
        </message>
        <message>
            <location filename="../../mockvoice/storage/inspection.py" />
            <source>it is missing, but “{name}-wal” beside it still holds answers</source>
            <translation>sie fehlt, aber „{name!s}-wal“ daneben enthält noch Antworten</translation>
        </message>
        <message>
            <location filename="../../mockvoice/storage/inspection.py" />
            <source>it is not a SQLite file</source>
            <translation>sie ist keine SQLite-Datei</translation>
        </message>
        <message>
            <location filename="../../mockvoice/packs/importers/archive.py" />
            <source>it is not a zip archive that can be read</source>
            <translation>es ist kein lesbares ZIP-Archiv</translation>
        </message>
        <message>
            <location filename="../../mockvoice/packs/importers/files.py" />
            <location filename="../../mockvoice/packs/reader.py" />
            <source>it is not an ordinary file</source>
            <translation>es ist keine gewöhnliche Datei</translation>
        </message>
        <message>
            <location filename="../../mockvoice/storage/inspection.py" />
            <source>it is the file of another program</source>
            <translation>sie ist die Datei eines anderen Programms</translation>
        </message>
        <message>
            <location filename="../../mockvoice/audio/watch.py" />
            <source>it stopped giving sound</source>
            <translation>es gab keinen Ton mehr</translation>
        </message>
        <message>
            <location filename="../../mockvoice/storage/encryption.py" />
            <source>it was cut off</source>
            <translation>sie wurde abgeschnitten</translation>
        </message>
        <message>
            <location filename="../../mockvoice/voice/neural.py" />
            <location filename="../../mockvoice/voice/process.py" />
            <location filename="../../mockvoice/voice/system.py" />
            <source>it was stopped</source>
            <translation>sie wurde angehalten</translation>
        </message>
        <message>
            <location filename="../../mockvoice/audio/watch.py" />
            <source>it was unplugged or switched off</source>
            <translation>es wurde abgezogen oder ausgeschaltet</translation>
        </message>
        <message>
            <location filename="../../mockvoice/storage/encryption.py" />
            <source>its beginning cannot be read</source>
            <translation>ihr Anfang kann nicht gelesen werden</translation>
        </message>
        <message>
            <location filename="../../mockvoice/audio/watch.py" />
            <source>its connection ended</source>
            <translation>seine Verbindung endete</translation>
        </message>
        <message>
            <location filename="../../mockvoice/storage/backup.py" />
            <source>its list of contents cannot be read</source>
            <translation>ihr Inhaltsverzeichnis kann nicht gelesen werden</translation>
        </message>
        <message>
            <location filename="../../mockvoice/storage/backup.py" />
            <source>its list of contents is too long</source>
            <translation>ihr Inhaltsverzeichnis ist zu lang</translation>
        </message>
        <message>
            <location filename="../../mockvoice/storage/backup.py" />
            <source>its list of contents makes no sense</source>
            <translation>ihr Inhaltsverzeichnis ergibt keinen Sinn</translation>
        </message>
        <message>
            <location filename="../../mockvoice/packs/importers/archive.py" />
            <source>its name points out of the archive</source>
            <translation>sein Name zeigt aus dem Archiv hinaus</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/wording.py" />
            <source>junior</source>
            <translation>Einstieg</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/import_preview.py" />
            <source>leave it out</source>
            <translation>weglassen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/model_rows.py" />
            <source>licence not known</source>
            <translation>Lizenz nicht bekannt</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/model_rows.py" />
            <source>licence {licence}</source>
            <translation>Lizenz {licence!s}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/packs/problems.py" />
            <source>line {line}</source>
            <translation>Zeile {line}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/live_pane.py" />
            <source>live, on this computer</source>
            <translation>sofort, auf diesem Computer</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/trial.py" />
            <source>loading it</source>
            <translation>es wird geladen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/waveform.py" />
            <source>long pause</source>
            <translation>lange Pause</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/tile_words.py" />
            <source>longest: {count}</source>
            <translation>am längsten: {count}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/advice.py" />
            <source>may not be right</source>
            <translation>stimmt vielleicht nicht</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/heat_chart.py" />
            <source>mean content score {mean}</source>
            <translation>mittlere Punktzahl für Inhalt {mean}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/tile_words.py" />
            <source>mean of {count}</source>
            <translation>Mittel aus {count}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/session_rows.py" />
            <source>mean score</source>
            <translation>Mittelwert</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/session_model.py" />
            <source>mean score {mean}</source>
            <translation>mittlere Punktzahl {mean}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/trial.py" />
            <source>measuring the wait after the end</source>
            <translation>die Wartezeit nach dem Ende wird gemessen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/wording.py" />
            <source>mid</source>
            <translation>mittel</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/custom_interview.py" />
            <source>minutes</source>
            <translation>Minuten</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/custom_interview.py" />
            <source>minutes, with follow-ups</source>
            <translation>Minuten, mit Nachfragen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/wording.py" />
            <source>ml breadth</source>
            <translation>ML in der Breite</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/wording.py" />
            <source>ml depth</source>
            <translation>ML in der Tiefe</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/heat_chart.py" />
            <source>more topic</source>
            <translation>weiteres Thema</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/offers.py" />
            <source>multilingual</source>
            <translation>mehrsprachig</translation>
        </message>
        <message>
            <location filename="../../mockvoice/coding/confinement.py" />
            <source>new processes</source>
            <translation>neue Prozesse</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/concept_form.py" />
            <source>new {next}</source>
            <translation>neu {next}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/interview_text.py" />
            <location filename="../../mockvoice/ui/widgets/round_rows.py" />
            <location filename="../../mockvoice/voice/requests.py" />
            <source>no answer</source>
            <translation>keine Antwort</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/interrupted_card.py" />
            <source>no answer yet</source>
            <translation>noch keine Antwort</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/scores.py" />
            <source>no clear opening</source>
            <translation>kein klarer Anfang</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/scores.py" />
            <source>no closing summary</source>
            <translation>keine Zusammenfassung am Schluss</translation>
        </message>
        <message>
            <location filename="../../mockvoice/packs/importers/table.py" />
            <source>no column holds the question; name one of them question or text, or choose it</source>
            <translation>keine Spalte enthält die Frage; nennen Sie eine davon question oder text, oder wählen Sie sie aus</translation>
        </message>
        <message>
            <location filename="../../mockvoice/voice/requests.py" />
            <source>no engine</source>
            <translation>kein Sprechprogramm</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/accuracy.py" />
            <source>no essential concept missing</source>
            <translation>kein wesentlicher Kernpunkt fehlt</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/marks.py" />
            <source>no filler</source>
            <translation>kein Füllwort</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/communication.py" />
            <source>no fillers</source>
            <translation>keine Füllwörter</translation>
        </message>
        <message>
            <location filename="../../mockvoice/packs/drafts.py" />
            <source>no question was found in it</source>
            <translation>darin wurde keine Frage gefunden</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/scores.py" />
            <source>no signposts</source>
            <translation>keine Wegweiser</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/session_model.py" />
            <source>no sound</source>
            <translation>kein Ton</translation>
        </message>
        <message>
            <location filename="../../mockvoice/voice/requests.py" />
            <source>no voice</source>
            <translation>keine Stimme</translation>
        </message>
        <message>
            <location filename="../../mockvoice/coding/checks.py" />
            <source>none of their functions has a name that begins with test_</source>
            <translation>keine ihrer Funktionen hat einen Namen, der mit test_ beginnt</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/progress.py" />
            <source>none this week</source>
            <translation>keine in dieser Woche</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/follow_up_form.py" />
            <source>none yet</source>
            <translation>noch keine</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/placement.py" />
            <source>not found</source>
            <translation>nicht gefunden</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/structure.py" />
            <source>not heard</source>
            <translation>nicht gehört</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/pace_gauge.py" />
            <source>not known yet</source>
            <translation>noch nicht bekannt</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/interview_text.py" />
            <location filename="../../mockvoice/ui/delivery/facts.py" />
            <location filename="../../mockvoice/ui/pdf.py" />
            <source>not measured</source>
            <translation>nicht gemessen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/comparison_cards.py" />
            <source>not measured in both</source>
            <translation>nicht in beiden gemessen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/tile_words.py" />
            <source>not measured yet</source>
            <translation>noch nicht gemessen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/strengths.py" />
            <source>not one filler</source>
            <translation>nicht einem Füllwort</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/marks.py" />
            <source>not right</source>
            <translation>nicht richtig</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/question_form.py" />
            <source>not said</source>
            <translation>nicht angegeben</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/interview_text.py" />
            <location filename="../../mockvoice/ui/widgets/round_rows.py" />
            <location filename="../../mockvoice/ui/widgets/session_model.py" />
            <location filename="../../mockvoice/ui/wording.py" />
            <source>not scored</source>
            <translation>nicht bewertet</translation>
        </message>
        <message>
            <location filename="../../mockvoice/voice/requests.py" />
            <source>not spoken</source>
            <translation>nicht gesprochen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/fillers.py" />
            <location filename="../../mockvoice/ui/widgets/observation_list.py" />
            <location filename="../../mockvoice/ui/widgets/step_list.py" />
            <source>not sure</source>
            <translation>unsicher</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/interview_text.py" />
            <location filename="../../mockvoice/ui/widgets/round_rows.py" />
            <source>nothing heard</source>
            <translation>nichts gehört</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/delivery_changes.py" />
            <source>nothing told the listener where you were: no “first”, “then” or “for example”.</source>
            <translation>nichts sagte den Zuhörern, wo Sie sind: kein „erstens“, „dann“ oder „zum Beispiel“.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/progress.py" />
            <source>nothing waits</source>
            <translation>nichts wartet</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/tile_words.py" />
            <source>of speaking</source>
            <translation>gesprochen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/structure.py" />
            <location filename="../../mockvoice/ui/widgets/place_bar.py" />
            <source>of {count}</source>
            <translation>von {count}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/due_card.py" />
            <source>of {len}</source>
            <translation>von {len}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/patterns.py" />
            <source>older answer</source>
            <translation>ältere Antwort</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/note_rows.py" />
            <source>on the whole answer</source>
            <translation>zur ganzen Antwort</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/due_card.py" />
            <location filename="../../mockvoice/ui/wording.py" />
            <source>on {day}</source>
            <translation>am {day}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/due_card.py" />
            <source>on {day} {day2}</source>
            <translation>am {day}. {day2}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/storage/backup.py" />
            <source>one of the files in it is far too large</source>
            <translation>eine der Dateien darin ist viel zu groß</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/scores.py" />
            <source>one {n} s pause{where}</source>
            <translation>eine Pause von {n} s{where}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/coding/isolation.py" />
            <source>only Linux has the means</source>
            <translation>nur Linux die Mittel dazu hat</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/question_form.py" />
            <source>only where the text does not read well</source>
            <translation>nur wo sich der Text nicht gut liest</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/part_list.py" />
            <source>open</source>
            <translation>offen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/approach.py" />
            <source>open task</source>
            <translation>offene Aufgabe</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/approach_changes.py" />
            <location filename="../../mockvoice/reports/strengths.py" />
            <source>open tasks</source>
            <translation>offenen Aufgaben</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/scores.py" />
            <source>opens with a point</source>
            <translation>beginnt mit einer Aussage</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/strengths.py" />
            <source>other answer</source>
            <translation>andere Antwort</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/framework_form.py" />
            <source>own steps</source>
            <translation>eigene Schritte</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/wording.py" />
            <source>phone screen</source>
            <translation>fachliches Telefonat</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/sections.py" />
            <source>pitch range {n} semitones</source>
            <translation>Tonumfang {n} Halbtöne</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/tile_words.py" />
            <source>practise today to begin one</source>
            <translation>üben Sie heute, um eine zu beginnen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/wording.py" />
            <source>project walk through</source>
            <translation>eigenes Projekt</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/models.py" />
            <source>put together the model “{name}”</source>
            <translation>das Modell „{name!s}“ zusammenzusetzen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/packs/editing.py" />
            <source>question {get}</source>
            <translation>Frage {get!s}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/packs/drafts.py" />
            <source>question {quoted}</source>
            <translation>Frage {quoted!s}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/custom_interview.py" />
            <source>questions, each with its follow-ups</source>
            <translation>Fragen, jede mit ihren Nachfragen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/wording.py" />
            <source>recruiter screen</source>
            <translation>erstes Telefonat</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/exchanges.py" />
            <source>round {number},</source>
            <translation>Runde {number},</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/import_preview.py" />
            <source>s of yours are</source>
            <translation>s von Ihnen sind</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/import_preview.py" />
            <source>s of yours is</source>
            <translation>s von Ihnen ist</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/score_header.py" />
            <source>same as {earlier}</source>
            <translation>wie {earlier}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/wording.py" />
            <source>scenario</source>
            <translation>Fallbeispiel</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/interview_report.py" />
            <source>scored answer</source>
            <translation>bewertete Antwort</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/import_preview.py" />
            <source>seconds for the answer</source>
            <translation>Sekunden für die Antwort</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/progress.py" />
            <source>see below</source>
            <translation>siehe unten</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/voice.py" />
            <source>semitones of pitch range</source>
            <translation>Halbtöne Tonumfang</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/wording.py" />
            <source>senior</source>
            <translation>erfahren</translation>
        </message>
        <message>
            <location filename="../../mockvoice/interview/plan.py" />
            <source>several topics</source>
            <translation>mehrere Themen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/coding/checks.py" />
            <source>should be</source>
            <translation>soll sein:</translation>
        </message>
        <message>
            <location filename="../../mockvoice/coding/checks.py" />
            <source>should be at least</source>
            <translation>soll mindestens sein:</translation>
        </message>
        <message>
            <location filename="../../mockvoice/coding/checks.py" />
            <source>should be at most</source>
            <translation>soll höchstens sein:</translation>
        </message>
        <message>
            <location filename="../../mockvoice/coding/checks.py" />
            <source>should be less than</source>
            <translation>soll kleiner sein als</translation>
        </message>
        <message>
            <location filename="../../mockvoice/coding/checks.py" />
            <source>should be more than</source>
            <translation>soll größer sein als</translation>
        </message>
        <message>
            <location filename="../../mockvoice/coding/checks.py" />
            <source>should be one of</source>
            <translation>soll eines sein von</translation>
        </message>
        <message>
            <location filename="../../mockvoice/coding/checks.py" />
            <source>should not be</source>
            <translation>soll nicht sein:</translation>
        </message>
        <message>
            <location filename="../../mockvoice/coding/checks.py" />
            <source>should not be one of</source>
            <translation>soll keines sein von</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/pauses.py" />
            <location filename="../../mockvoice/ui/delivery/sections.py" />
            <source>silent pause</source>
            <translation>stille Pause</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/pauses.py" />
            <source>silent pauses</source>
            <translation>stille Pausen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/delivery_changes.py" />
            <source>slow, and down to</source>
            <translation>langsam, bis hinab zu</translation>
        </message>
        <message>
            <location filename="../../mockvoice/voice/process.py" />
            <source>speaking process</source>
            <translation>Sprechprozess</translation>
        </message>
        <message>
            <location filename="../../mockvoice/app.py" />
            <location filename="../../mockvoice/readiness.py" />
            <source>speech model</source>
            <translation>Erkennungsmodell</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/wording.py" />
            <source>stakeholder</source>
            <translation>Fachfremde</translation>
        </message>
        <message>
            <location filename="../../mockvoice/packs/editing.py" />
            <source>still missing: {called}</source>
            <translation>es fehlt noch: {called}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/content_changes.py" />
            <source>such point</source>
            <translation>solcher Punkt</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/wording.py" />
            <source>system design</source>
            <translation>Systementwurf</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/wording.py" />
            <source>take home</source>
            <translation>Hausaufgabe</translation>
        </message>
        <message>
            <location filename="../../mockvoice/coding/report.py" />
            <source>test</source>
            <translation>Test</translation>
        </message>
        <message>
            <location filename="../../mockvoice/coding/report.py" />
            <source>tests</source>
            <translation>Tests</translation>
        </message>
        <message>
            <location filename="../../mockvoice/packs/importers/archive.py" />
            <source>the archive holds more than {MOST_MEMBERS} files</source>
            <translation>das Archiv enthält mehr als {MOST_MEMBERS} Dateien</translation>
        </message>
        <message>
            <location filename="../../mockvoice/packs/importers/files.py" />
            <source>the archive holds no pack, that is no .yaml or .json file</source>
            <translation>das Archiv enthält keine Sammlung, also keine Datei .yaml oder .json</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/replaying.py" />
            <source>the attempt of {moment}</source>
            <translation>der Versuch vom {moment}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/delivery_changes.py" />
            <source>the closing was missing: you stopped at a detail rather than at what matters.</source>
            <translation>der Schluss fehlte: Sie endeten bei einer Einzelheit statt bei dem, worauf es ankommt.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/packs/editing.py" />
            <source>the common mistakes</source>
            <translation>die häufigen Fehler</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/import_preview.py" />
            <source>the difficulty</source>
            <translation>die Schwierigkeit</translation>
        </message>
        <message>
            <location filename="../../mockvoice/packs/questions.py" />
            <source>the field {quoted} is missing</source>
            <translation>das Feld {quoted!s} fehlt</translation>
        </message>
        <message>
            <location filename="../../mockvoice/packs/importers/files.py" />
            <source>the file cannot be read</source>
            <translation>die Datei kann nicht gelesen werden</translation>
        </message>
        <message>
            <location filename="../../mockvoice/packs/reader.py" />
            <source>the file cannot be read, {reason}</source>
            <translation>die Datei kann nicht gelesen werden, {reason}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/packs/importers/files.py" />
            <source>the file is not UTF-16 as it says; save it as UTF-8</source>
            <translation>die Datei ist nicht in UTF-16, wie sie angibt; speichern Sie sie in UTF-8</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/delivery_changes.py" />
            <source>the first sentence did not yet answer: the point came later.</source>
            <translation>der erste Satz antwortete noch nicht: die Aussage kam später.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/models.py" />
            <source>the folder {source}</source>
            <translation>dem Ordner {source!s}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/storage/progress.py" />
            <source>the habits of answer {row} cannot be read</source>
            <translation>die Gewohnheiten der Antwort {row!s} können nicht gelesen werden</translation>
        </message>
        <message>
            <location filename="../../mockvoice/storage/restoring.py" />
            <source>the history in it does not have as many rows as when it was made</source>
            <translation>der Verlauf darin hat nicht so viele Zeilen wie bei der Sicherung</translation>
        </message>
        <message>
            <location filename="../../mockvoice/storage/restoring.py" />
            <source>the history in it is not sound</source>
            <translation>der Verlauf darin ist nicht in Ordnung</translation>
        </message>
        <message>
            <location filename="../../mockvoice/packs/checking.py" />
            <source>the id {quoted} stands already on line {first_lines}; give each its own</source>
            <translation>die Kennung {quoted!s} steht schon in Zeile {first_lines}; geben Sie jeder eine eigene</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/import_preview.py" />
            <source>the kind of question</source>
            <translation>die Art der Frage</translation>
        </message>
        <message>
            <location filename="../../mockvoice/packs/editing.py" />
            <source>the language</source>
            <translation>die Sprache</translation>
        </message>
        <message>
            <location filename="../../mockvoice/coding/report.py" />
            <source>the last of {run_count} runs</source>
            <translation>beim letzten von {run_count} Durchläufen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/patterns.py" />
            <source>the latest</source>
            <translation>den letzten</translation>
        </message>
        <message>
            <location filename="../../mockvoice/packs/editing.py" />
            <source>the name</source>
            <translation>der Name</translation>
        </message>
        <message>
            <location filename="../../mockvoice/coding/isolation.py" />
            <source>the network</source>
            <translation>dem Netz</translation>
        </message>
        <message>
            <location filename="../../mockvoice/coding/report.py" />
            <source>the only run</source>
            <translation>beim einzigen Durchlauf</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/replaying.py" />
            <source>the other attempt</source>
            <translation>der andere Versuch</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/import_preview.py" />
            <source>the question</source>
            <translation>die Frage</translation>
        </message>
        <message>
            <location filename="../../mockvoice/packs/editing.py" />
            <source>the question in other words</source>
            <translation>die Frage in anderen Worten</translation>
        </message>
        <message>
            <location filename="../../mockvoice/storage/practice.py" />
            <source>the question of {whose} cannot be read</source>
            <translation>die Frage von {whose!s} kann nicht gelesen werden</translation>
        </message>
        <message>
            <location filename="../../mockvoice/packs/editing.py" />
            <source>the questions</source>
            <translation>die Fragen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/storage/practice.py" />
            <source>the scores of answer {answer_id} cannot be read</source>
            <translation>die Punkte der Antwort {answer_id!s} können nicht gelesen werden</translation>
        </message>
        <message>
            <location filename="../../mockvoice/packs/editing.py" />
            <source>the seconds for the answer</source>
            <translation>die Sekunden für die Antwort</translation>
        </message>
        <message>
            <location filename="../../mockvoice/audio/pulse.py" />
            <source>the sound server cannot be reached</source>
            <translation>der Tonserver ist nicht erreichbar</translation>
        </message>
        <message>
            <location filename="../../mockvoice/audio/pulse.py" />
            <source>the sound server does not answer</source>
            <translation>der Tonserver antwortet nicht</translation>
        </message>
        <message>
            <location filename="../../mockvoice/audio/pulse.py" />
            <source>the sound server is gone</source>
            <translation>der Tonserver ist nicht mehr da</translation>
        </message>
        <message>
            <location filename="../../mockvoice/voice/process.py" />
            <source>the speaking process does not start: {strerror}</source>
            <translation>der Sprechprozess startet nicht: {strerror}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/voice/process.py" />
            <source>the speech engine ended with status {status}</source>
            <translation>das Sprechprogramm endete mit Status {status}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/voice/process.py" />
            <source>the speech engine gave no answer for {n} s</source>
            <translation>das Sprechprogramm antwortete {n} s lang nicht</translation>
        </message>
        <message>
            <location filename="../../mockvoice/voice/worker.py" />
            <source>the speech engine has no voice</source>
            <translation>das Sprechprogramm hat keine Stimme</translation>
        </message>
        <message>
            <location filename="../../mockvoice/voice/process.py" />
            <source>the speech engine left no answer</source>
            <translation>das Sprechprogramm ließ keine Antwort zurück</translation>
        </message>
        <message>
            <location filename="../../mockvoice/voice/worker.py" />
            <source>the speech engine wrote nothing</source>
            <translation>das Sprechprogramm schrieb nichts</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/import_preview.py" />
            <source>the stage</source>
            <translation>die Phase</translation>
        </message>
        <message>
            <location filename="../../mockvoice/packs/editing.py" />
            <source>the strong answer</source>
            <translation>die starke Antwort</translation>
        </message>
        <message>
            <location filename="../../mockvoice/readiness.py" />
            <source>the system's default {kind}</source>
            <translation>die Voreinstellung des Systems ({kind})</translation>
        </message>
        <message>
            <location filename="../../mockvoice/packs/importers/table.py" />
            <source>the table cannot be read further: {error}</source>
            <translation>die Tabelle kann nicht weiter gelesen werden: {error}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/packs/importers/table.py" />
            <source>the target time {target} is not a number of seconds; the usual one was taken</source>
            <translation>die Zielzeit {target!s} ist keine Zahl von Sekunden; die übliche wurde genommen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/packs/editing.py" />
            <source>the terms that speak for it</source>
            <translation>die Begriffe, die dafür sprechen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/packs/editing.py" />
            <source>the text</source>
            <translation>der Text</translation>
        </message>
        <message>
            <location filename="../../mockvoice/packs/editing.py" />
            <source>the title</source>
            <translation>der Titel</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/import_preview.py" />
            <source>the topic</source>
            <translation>das Thema</translation>
        </message>
        <message>
            <location filename="../../mockvoice/packs/editing.py" />
            <source>the version</source>
            <translation>die Version</translation>
        </message>
        <message>
            <location filename="../../mockvoice/voice/process.py" />
            <source>the voice gave no sound</source>
            <translation>die Stimme gab keinen Ton</translation>
        </message>
        <message>
            <location filename="../../mockvoice/voice/neural_worker.py" />
            <source>the voice “{voice_id}” cannot be loaded ({error})</source>
            <translation>die Stimme „{voice_id!s}“ kann nicht geladen werden ({error})</translation>
        </message>
        <message>
            <location filename="../../mockvoice/voice/neural_worker.py" />
            <location filename="../../mockvoice/voice/worker.py" />
            <source>the voice “{voice_id}” is not on this computer</source>
            <translation>die Stimme „{voice_id!s}“ ist nicht auf diesem Computer</translation>
        </message>
        <message>
            <location filename="../../mockvoice/settings.py" />
            <source>the whole file</source>
            <translation>die ganze Datei</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/placement.py" />
            <source>the {get}, in {compute_type}</source>
            <translation>auf: {get}, in {compute_type!s}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/question_form.py" />
            <source>the {kind} “{own}”</source>
            <translation>{kind} „{own!s}“</translation>
        </message>
        <message>
            <location filename="../../mockvoice/audio/pulse.py" />
            <source>there is no libpulse</source>
            <translation>es gibt keine libpulse</translation>
        </message>
        <message>
            <location filename="../../mockvoice/voice/neural.py" />
            <source>there is no neural voice on this computer</source>
            <translation>auf diesem Computer ist keine natürliche Stimme</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/advice.py" />
            <source>these steps</source>
            <translation>diese Schritte</translation>
        </message>
        <message>
            <location filename="../../mockvoice/coding/checks.py" />
            <source>they are not Python ({error})</source>
            <translation>sie sind kein Python ({error!s})</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/advice.py" />
            <source>this step</source>
            <translation>diesen Schritt</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/place_bar.py" />
            <source>time is up</source>
            <translation>die Zeit ist um</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/notes.py" />
            <source>to hear questions again</source>
            <translation>darum, Fragen noch einmal zu hören</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/notes.py" />
            <source>to hear the question again</source>
            <translation>darum, die Frage noch einmal zu hören</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/wording.py" />
            <source>today</source>
            <translation>heute</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/wording.py" />
            <source>tomorrow</source>
            <translation>morgen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/notes.py" />
            <source>too quiet</source>
            <translation>zu leise</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/approach.py" />
            <source>trade-offs named in {done} of {count}</source>
            <translation>Abwägungen benannt in {done} von {count}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/speed.py" />
            <source>under a second</source>
            <translation>weniger als eine Sekunde</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/score_header.py" />
            <source>up</source>
            <translation>mehr:</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/targets.py" />
            <source>up to {n} a minute may be acceptable, {n2} hurt ({FILLER_SOURCE})</source>
            <translation>bis zu {n} in der Minute mögen hingehen, {n2} schaden ({FILLER_SOURCE})</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/progress.py" />
            <source>up to {n} may be acceptable ({FILLER_SOURCE})</source>
            <translation>bis zu {n} mögen hingehen ({FILLER_SOURCE})</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/reviewing.py" />
            <source>verdict on a filler</source>
            <translation>Urteil über ein Füllwort</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/reviewing.py" />
            <source>verdicts on fillers</source>
            <translation>Urteile über Füllwörter</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/models.py" />
            <source>vocabulary.json or vocabulary.txt</source>
            <translation>vocabulary.json oder vocabulary.txt</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/model_rows.py" />
            <source>waiting to begin</source>
            <translation>wartet auf den Beginn</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/trial.py" />
            <source>warming up</source>
            <translation>es läuft warm</translation>
        </message>
        <message>
            <location filename="../../mockvoice/practice/queue.py" />
            <source>weak spot: {shortened}</source>
            <translation>Schwachstelle: {shortened!s}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/packs/editing.py" />
            <location filename="../../mockvoice/ui/widgets/framework_form.py" />
            <source>what has to be said</source>
            <translation>was gesagt werden muss</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/concept_form.py" />
            <source>what has to be said, in a few words</source>
            <translation>was gesagt werden muss, in wenigen Worten</translation>
        </message>
        <message>
            <location filename="../../mockvoice/packs/editing.py" />
            <source>what is right</source>
            <translation>was richtig ist</translation>
        </message>
        <message>
            <location filename="../../mockvoice/packs/editing.py" />
            <location filename="../../mockvoice/ui/widgets/concept_form.py" />
            <source>what is said wrongly</source>
            <translation>was falsch gesagt wird</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/pack_form.py" />
            <source>what it is for, in a sentence or two</source>
            <translation>wofür sie ist, in ein oder zwei Sätzen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/voice/process.py" />
            <source>what the speech engine wrote is no sound: {error}</source>
            <translation>was das Sprechprogramm schrieb, ist kein Ton: {error}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/storage/corrections.py" />
            <source>what was put right in answer {answer_id} cannot be read</source>
            <translation>was in der Antwort {answer_id!s} berichtigt wurde, kann nicht gelesen werden</translation>
        </message>
        <message>
            <location filename="../../mockvoice/coding/report.py" />
            <source>while you typed</source>
            <translation>während Sie tippten</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/concept_form.py" />
            <source>why it is wrong, or what is right</source>
            <translation>warum es falsch ist, oder was richtig ist</translation>
        </message>
        <message>
            <location filename="../../mockvoice/coding/isolation.py" />
            <source>with bubblewrap</source>
            <translation>mit bubblewrap</translation>
        </message>
        <message>
            <location filename="../../mockvoice/storage/imports.py" />
            <source>without a name</source>
            <translation>ohne Namen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/pace.py" />
            <source>words a minute</source>
            <translation>Wörter in der Minute</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/live_pane.py" />
            <source>words a minute, last 20 s</source>
            <translation>Wörter/min, letzte 20 s</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/wording.py" />
            <source>yesterday</source>
            <translation>gestern</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/strengths.py" />
            <source>you did add what was missing</source>
            <translation>ergänzten Sie, was fehlte</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/strengths.py" />
            <source>you knew how to go on from what was missing</source>
            <translation>wussten Sie, wie es von dem Fehlenden aus weitergeht</translation>
        </message>
        <message>
            <location filename="../../mockvoice/practice/queue.py" />
            <source>you missed “{shortened}” here</source>
            <translation>Ihnen fehlte hier „{shortened!s}“</translation>
        </message>
        <message>
            <location filename="../../mockvoice/coding/isolation.py" />
            <source>your files</source>
            <translation>Ihren Dateien</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/interview_text.py" />
            <location filename="../../mockvoice/ui/widgets/round_rows.py" />
            <source>your turn to ask</source>
            <translation>Sie sind mit Fragen dran</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/models.py" />
            <source>{MANIFEST} cannot be read ({error})</source>
            <translation>{MANIFEST!s} kann nicht gelesen werden ({error})</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/question_choice.py" />
            <source>{MOST_SHOWN} of {len} questions; type a word to find others.</source>
            <translation>{MOST_SHOWN} von {len} Fragen; tippen Sie ein Wort, um andere zu finden.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/progress.py" />
            <source>{SCORES} score, 0 to 100 points</source>
            <translation>{SCORES}: 0 bis 100 Punkte</translation>
        </message>
        <message>
            <location filename="../../mockvoice/coding/report.py" />
            <source>{all_of} passed at {clock}, {runs}.</source>
            <translation>{all_of} bestanden bei {clock}, {runs}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/score_header.py" />
            <source>{arrow} {abs} since {earlier}</source>
            <translation>{arrow} {abs} seit {earlier}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/approach_changes.py" />
            <source>{begun} a part of the way was left out: {told}.</source>
            <translation>{begun} fehlte ein Teil des Weges: {told}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/notes.py" />
            <source>{begun} had no answer; the scores tell nothing of {them}.</source>
            <translation>{begun} blieb ohne Antwort; die Punkte sagen darüber nichts.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/content_changes.py" />
            <source>{begun} has a statement that does not look right: {name}.</source>
            <translation>{begun} enthält eine Aussage, die nicht richtig scheint: {name!s}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/strengths.py" />
            <source>{begun} left little to ask: {len} of {total} points of a strong answer were in it.</source>
            <translation>{begun} ließ wenig zu fragen: {len} von {total} Punkten einer starken Antwort waren darin.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/approach_changes.py" />
            <source>{begun} the price of a choice was not named: what it costs, and what one gives up for it.</source>
            <translation>{begun} blieb der Preis einer Wahl ungenannt: was sie kostet und was man dafür aufgibt.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/delivery_changes.py" />
            <source>{begun} took {clock} minutes where {clock2} is enough; this is how far you were by then.</source>
            <translation>{begun} dauerte {clock} Minuten, wo {clock2} genügen; so weit waren Sie bis dahin.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/approach_changes.py" />
            <source>{begun} you began to solve before you had asked for whom, how much and within which limits.</source>
            <translation>{begun} begannen Sie zu lösen, bevor Sie gefragt hatten, für wen, wie viel und in welchen Grenzen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/strengths.py" />
            <source>{begun} you opened with your point, and {ends}.</source>
            <translation>{begun} begannen Sie mit Ihrer Aussage und {ends}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/notes.py" />
            <source>{begun} {told} answered more than once; the last answer counts.</source>
            <translation>{begun} {told} mehr als einmal beantwortet; die letzte Antwort zählt.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/notes.py" />
            <source>{begun} {told} no score yet, and {words} left out.</source>
            <translation>{begun} {told} noch keine Punkte und {words} weggelassen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/notes.py" />
            <source>{begun} {told} skipped; the scores tell nothing of {them}.</source>
            <translation>{begun} {told} übersprungen; die Punkte sagen darüber nichts.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/coach/coach.py" />
            <source>{chosen} is not among them; choose another.</source>
            <translation>{chosen!s} ist nicht dabei; wählen Sie ein anderes.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/your_data.py" />
            <source>{clock_aloud} of sound ({size})</source>
            <translation>{clock_aloud} Ton ({size})</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/time_ring.py" />
            <source>{clock_aloud} of the {clock_aloud2} to aim for</source>
            <translation>{clock_aloud} von den angestrebten {clock_aloud2}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/waveform.py" />
            <source>{clock_aloud}, with {count}, {count2} and evidence of {count3}.</source>
            <translation>{clock_aloud}, mit {count}, {count2} und Belegen für {count3}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/recovery.py" />
            <source>{clock} recorded, {when}</source>
            <translation>{clock} aufgenommen, {when}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/lanes/lanes.py" />
            <source>{clock}: {n} dB below full scale</source>
            <translation>{clock}: {n} dB unter der Vollaussteuerung</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/waveform.py" />
            <source>{clock}: {n} s of silence</source>
            <translation>{clock}: {n} s Stille</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/pace_chart.py" />
            <source>{clock}: {n} words a minute over the 20 s before</source>
            <translation>{clock}: {n} Wörter in der Minute über die 20 s davor</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/lanes/lanes.py" />
            <source>{clock}: {n} words a minute over the 20 s before
{capitalize}: {n2} to {n3} is easy to follow</source>
            <translation>{clock}: {n} Wörter in der Minute über die 20 s davor
{capitalize}: {n2} bis {n3} sind leicht zu verfolgen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/progress.py" />
            <source>{count} asked for; {missed} not heard, or not right, the last time. A row opens the latest answer.</source>
            <translation>{count} verlangt; {missed} beim letzten Mal nicht gehört oder nicht richtig. Eine Zeile öffnet die letzte Antwort.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/search.py" />
            <source>{count} found</source>
            <translation>{count} gefunden</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/fillers.py" />
            <source>{count} in all.</source>
            <translation>{count} insgesamt.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/place_bar.py" />
            <source>{count} left</source>
            <translation>noch {count}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/heat_chart.py" />
            <source>{count} left out.</source>
            <translation>{count} nicht gezeigt.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/accuracy.py" />
            <source>{count} not right</source>
            <translation>{count} nicht richtig</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/import_preview.py" />
            <source>{count} of yours is not in it.</source>
            <translation>{count} von Ihnen fehlen darin.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/scores.py" />
            <source>{count} signposts</source>
            <translation>{count} Wegweiser</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/patterns.py" />
            <source>{count} still being counted; look again in a while.</source>
            <translation>{count} werden noch gezählt; sehen Sie später noch einmal nach.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/app.py" />
            <source>{count} voices to choose from.</source>
            <translation>{count} Stimmen stehen zur Wahl.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/import_preview.py" />
            <source>{count} without concepts. When you practise, your delivery is scored, and content is shown as not measured. Proposed concepts can be changed in the editor.</source>
            <translation>{count} ohne Kernpunkte. Beim Üben wird Ihr Vortrag bewertet und der Inhalt als nicht gemessen gezeigt. Vorgeschlagene Kernpunkte lassen sich im Editor ändern.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/your_data.py" />
            <source>{count} written to {target}.</source>
            <translation>{count} in {target!s} geschrieben.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/scores.py" />
            <source>{count} {noun}, {n} a minute</source>
            <translation>{count} {noun}, {n} in der Minute</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/question_form.py" />
            <source>{count}, about {clock} at {WORDS_A_MINUTE} words a minute.</source>
            <translation>{count}, etwa {clock} bei {WORDS_A_MINUTE} Wörtern in der Minute.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/weak_spots.py" />
            <source>{count}, those that you missed most first.</source>
            <translation>{count}, zuerst die, die am häufigsten fehlten.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/accuracy.py" />
            <source>{covered} of {count} covered</source>
            <translation>{covered} von {count} genannt</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/concept_list.py" />
            <source>{covered} of {len} covered</source>
            <translation>{covered} von {len} genannt</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/scores.py" />
            <source>{covered} of {total} {words}</source>
            <translation>{covered} von {total} {words}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/approach.py" />
            <source>{done} of {count} clarified first</source>
            <translation>{done} von {count} zuerst geklärt</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/rest_page.py" />
            <source>{following}Go on whenever you like; nothing is recorded meanwhile.</source>
            <translation>{following}Machen Sie weiter, wann Sie mögen; inzwischen wird nichts aufgenommen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/pack_questions.py" />
            <source>{found}None ticked yet.</source>
            <translation>{found}Noch keine angehakt.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/pack_questions.py" />
            <source>{found}{chosen} ticked.</source>
            <translation>{found}{chosen} angehakt.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/voice/neural.py" />
            <source>{friendly}, a natural voice</source>
            <translation>{friendly!s}, eine natürliche Stimme</translation>
        </message>
        <message>
            <location filename="../../mockvoice/packs/editing.py" />
            <source>{get}, a copy</source>
            <translation>{get!s}, eine Kopie</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/interrupted_card.py" />
            <source>{given}, begun {when}</source>
            <translation>{given}, begonnen {when}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/progress.py" />
            <source>{inside} of {count} lie within {n} to {n2} words a minute; the median is {n3}.</source>
            <translation>{inside} von {count} liegen zwischen {n} und {n2} Wörtern in der Minute; der Median ist {n3}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/round_rows.py" />
            <source>{kind}: {question} Technical accuracy: {told}.</source>
            <translation>{kind}: {question!s} Fachliche Richtigkeit: {told}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/accuracy.py" />
            <source>{lacking} of {total} missing</source>
            <translation>{lacking} von {total} fehlen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/streak_badge.py" />
            <source>{length_days}-day streak</source>
            <translation>Serie von {length_days} Tagen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/marks.py" />
            <source>{length} of silence</source>
            <translation>{length} Stille</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/scores.py" />
            <source>{len} long pauses{where}, the longest {n} s</source>
            <translation>{len} lange Pausen{where}, die längste {n} s</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/pauses.py" />
            <source>{len} {verb} long; the longest lasts {n} s.</source>
            <translation>{len} {verb} lang; die längste dauert {n} s.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/reviewing.py" />
            <source>{let_stand} of {looked_at}</source>
            <translation>{let_stand} von {looked_at}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/reviewing.py" />
            <source>{listed}: it was not heard again.</source>
            <translation>{listed!s}: es wurde nicht wieder gehört.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/reviewing.py" />
            <source>{listed}: those words were heard otherwise now.</source>
            <translation>{listed!s}: diese Wörter wurden nun anders gehört.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/speed.py" />
            <location filename="../../mockvoice/ui/charts/tile_words.py" />
            <location filename="../../mockvoice/ui/delivery/structure.py" />
            <source>{minutes} min</source>
            <translation>{minutes} min</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/speed.py" />
            <source>{minutes} min {rest} s</source>
            <translation>{minutes} min {rest} s</translation>
        </message>
        <message>
            <location filename="../../mockvoice/practice/weak_spots.py" />
            <source>{missed} of {answers}</source>
            <translation>{missed} von {answers}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/speed.py" />
            <source>{names} {words} too slow for that.</source>
            <translation>{names} {words} dafür zu langsam.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/soundness.py" />
            <source>{name} cannot be read ({words})</source>
            <translation>{name!s} kann nicht gelesen werden ({words})</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/soundness.py" />
            <source>{name} has {st_size} bytes in place of {size}</source>
            <translation>{name!s} hat {st_size} Bytes statt {size}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/storage/backup.py" />
            <source>{name} in it is not as it was written</source>
            <translation>{name!s} darin ist nicht so, wie es geschrieben wurde</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/soundness.py" />
            <source>{name} is missing</source>
            <translation>{name!s} fehlt</translation>
        </message>
        <message>
            <location filename="../../mockvoice/storage/backup.py" />
            <source>{name} is missing in it</source>
            <translation>{name!s} fehlt darin</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/soundness.py" />
            <source>{name} is not the file it should be</source>
            <translation>{name!s} ist nicht die Datei, die es sein sollte</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/download.py" />
            <source>{name} of the model “{name2}” did not arrive intact.</source>
            <translation>{name!s} des Modells „{name2!s}“ kam nicht unversehrt an.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/pace.py" />
            <source>{name} stretch, {n} words a minute</source>
            <translation>{name} Strecke, {n} Wörter in der Minute</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/model_rows.py" />
            <source>{name} · {size} · {languages} · licence {licence}</source>
            <translation>{name!s} · {size} · {languages} · Lizenz {licence!s}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/models.py" />
            <source>{name}, imported</source>
            <translation>{name!s}, importiert</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/bests_card.py" />
            <source>{name}: {value}, {day}. Open the answer to: {question}</source>
            <translation>{name}: {value}, {day}. Öffnet die Antwort auf: {question!s}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/content_changes.py" />
            <source>{note} When asked again, you put it right.</source>
            <translation>{note} Auf Nachfrage haben Sie es richtiggestellt.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/content_changes.py" />
            <source>{note}; {count} in all.</source>
            <translation>{note}; {count} insgesamt.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/wording.py" />
            <source>{number} times</source>
            <translation>{number}-mal</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/compare.py" />
            <source>{number}: {moment} · overall {points}</source>
            <translation>{number}: {moment} · gesamt {points}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/models.py" />
            <location filename="../../mockvoice/ui/wording.py" />
            <source>{n} MB</source>
            <translation>{n} MB</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/approach.py" />
            <location filename="../../mockvoice/reports/communication.py" />
            <location filename="../../mockvoice/reports/notes.py" />
            <location filename="../../mockvoice/ui/charts/heat_chart.py" />
            <location filename="../../mockvoice/ui/charts/tile_words.py" />
            <location filename="../../mockvoice/ui/charts/trend_chart.py" />
            <location filename="../../mockvoice/ui/views/patterns.py" />
            <location filename="../../mockvoice/ui/views/progress.py" />
            <location filename="../../mockvoice/ui/views/search.py" />
            <location filename="../../mockvoice/ui/views/sessions.py" />
            <location filename="../../mockvoice/ui/widgets/interrupted_card.py" />
            <location filename="../../mockvoice/ui/widgets/rest_page.py" />
            <location filename="../../mockvoice/ui/widgets/session_model.py" />
            <location filename="../../mockvoice/ui/widgets/your_data.py" />
            <source>{n} answer</source>
            <translation>{n} Antwort</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/approach.py" />
            <location filename="../../mockvoice/reports/communication.py" />
            <location filename="../../mockvoice/reports/notes.py" />
            <location filename="../../mockvoice/ui/charts/heat_chart.py" />
            <location filename="../../mockvoice/ui/charts/tile_words.py" />
            <location filename="../../mockvoice/ui/charts/trend_chart.py" />
            <location filename="../../mockvoice/ui/views/patterns.py" />
            <location filename="../../mockvoice/ui/views/progress.py" />
            <location filename="../../mockvoice/ui/views/search.py" />
            <location filename="../../mockvoice/ui/views/sessions.py" />
            <location filename="../../mockvoice/ui/widgets/interrupted_card.py" />
            <location filename="../../mockvoice/ui/widgets/rest_page.py" />
            <location filename="../../mockvoice/ui/widgets/session_model.py" />
            <location filename="../../mockvoice/ui/widgets/your_data.py" />
            <source>{n} answers</source>
            <translation>{n} Antworten</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/accuracy.py" />
            <location filename="../../mockvoice/ui/views/progress.py" />
            <location filename="../../mockvoice/ui/widgets/waveform.py" />
            <source>{n} concept</source>
            <translation>{n} Kernpunkt</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/accuracy.py" />
            <location filename="../../mockvoice/ui/views/progress.py" />
            <location filename="../../mockvoice/ui/widgets/waveform.py" />
            <source>{n} concepts</source>
            <translation>{n} Kernpunkte</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/recording.py" />
            <location filename="../../mockvoice/ui/delivery/voice.py" />
            <source>{n} dB</source>
            <translation>{n} dB</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/tile_words.py" />
            <location filename="../../mockvoice/ui/widgets/streak_badge.py" />
            <source>{n} day</source>
            <translation>{n} Tag</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/tile_words.py" />
            <location filename="../../mockvoice/ui/widgets/streak_badge.py" />
            <source>{n} days</source>
            <translation>{n} Tage</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/due_card.py" />
            <source>{n} due question</source>
            <translation>{n} fällige Frage</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/due_card.py" />
            <source>{n} due questions</source>
            <translation>{n} fällige Fragen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/accuracy.py" />
            <source>{n} essential concept</source>
            <translation>{n} wesentlicher Kernpunkt</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/accuracy.py" />
            <source>{n} essential concepts</source>
            <translation>{n} wesentliche Kernpunkte</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/delivery_changes.py" />
            <location filename="../../mockvoice/ui/delivery/fillers.py" />
            <location filename="../../mockvoice/ui/delivery/sections.py" />
            <location filename="../../mockvoice/ui/widgets/live_pane.py" />
            <location filename="../../mockvoice/ui/widgets/waveform.py" />
            <source>{n} filler</source>
            <translation>{n} Füllwort</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/delivery_changes.py" />
            <location filename="../../mockvoice/ui/delivery/fillers.py" />
            <location filename="../../mockvoice/ui/delivery/sections.py" />
            <location filename="../../mockvoice/ui/widgets/live_pane.py" />
            <location filename="../../mockvoice/ui/widgets/waveform.py" />
            <source>{n} fillers</source>
            <translation>{n} Füllwörter</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/communication.py" />
            <location filename="../../mockvoice/reports/strengths.py" />
            <source>{n} fillers a minute</source>
            <translation>{n} Füllwörter in der Minute</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/scores.py" />
            <source>{n} fillers a minute; aim for under {n2}</source>
            <translation>{n} Füllwörter in der Minute; peilen Sie unter {n2} an</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/waveform.py" />
            <source>{n} long pause</source>
            <translation>{n} lange Pause</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/waveform.py" />
            <source>{n} long pauses</source>
            <translation>{n} lange Pausen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/interviews.py" />
            <location filename="../../mockvoice/ui/views/practice_start.py" />
            <location filename="../../mockvoice/ui/views/progress.py" />
            <location filename="../../mockvoice/ui/widgets/due_card.py" />
            <location filename="../../mockvoice/ui/widgets/place_bar.py" />
            <location filename="../../mockvoice/ui/wording.py" />
            <source>{n} minute</source>
            <translation>{n} Minute</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/wording.py" />
            <source>{n} minute {n2} second</source>
            <translation>{n} Minute {n2} Sekunde</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/wording.py" />
            <source>{n} minute {n2} seconds</source>
            <translation>{n} Minute {n2} Sekunden</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/interview_text.py" />
            <location filename="../../mockvoice/ui/views/interviews.py" />
            <location filename="../../mockvoice/ui/views/practice_start.py" />
            <location filename="../../mockvoice/ui/views/progress.py" />
            <location filename="../../mockvoice/ui/widgets/due_card.py" />
            <location filename="../../mockvoice/ui/widgets/place_bar.py" />
            <location filename="../../mockvoice/ui/wording.py" />
            <source>{n} minutes</source>
            <translation>{n} Minuten</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/interview_text.py" />
            <source>{n} minutes planned</source>
            <translation>{n} Minuten geplant</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/wording.py" />
            <source>{n} minutes {n2} second</source>
            <translation>{n} Minuten {n2} Sekunde</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/wording.py" />
            <source>{n} minutes {n2} seconds</source>
            <translation>{n} Minuten {n2} Sekunden</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/heat_chart.py" />
            <source>{n} more topic</source>
            <translation>{n} weiteres Thema</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/heat_chart.py" />
            <source>{n} more topics</source>
            <translation>{n} weitere Themen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/wording.py" />
            <source>{n} of {n2} concepts covered</source>
            <translation>{n} von {n2} Kernpunkten genannt</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/wording.py" />
            <source>{n} of {n2} concepts covered, {n3} more in part</source>
            <translation>{n} von {n2} Kernpunkten genannt, {n3} weitere zum Teil</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/interview_text.py" />
            <source>{n} of {n2} minutes</source>
            <translation>{n} von {n2} Minuten</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/patterns.py" />
            <source>{n} older answer</source>
            <translation>{n} ältere Antwort</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/patterns.py" />
            <source>{n} older answers</source>
            <translation>{n} ältere Antworten</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/approach.py" />
            <source>{n} open task</source>
            <translation>{n} offene Aufgabe</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/approach.py" />
            <source>{n} open tasks</source>
            <translation>{n} offene Aufgaben</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/advice.py" />
            <source>{n} or more</source>
            <translation>{n} oder mehr</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/strengths.py" />
            <source>{n} other answer</source>
            <translation>{n} andere Antwort</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/strengths.py" />
            <source>{n} other answers</source>
            <translation>{n} anderen Antworten</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/recording.py" />
            <location filename="../../mockvoice/ui/widgets/transcript_card.py" />
            <source>{n} place</source>
            <translation>{n} Stelle</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/recording.py" />
            <location filename="../../mockvoice/ui/widgets/transcript_card.py" />
            <source>{n} places</source>
            <translation>{n} Stellen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/content_changes.py" />
            <location filename="../../mockvoice/ui/widgets/observation_list.py" />
            <source>{n} point</source>
            <translation>{n} Punkt</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/content_changes.py" />
            <location filename="../../mockvoice/ui/widgets/observation_list.py" />
            <source>{n} points</source>
            <translation>{n} Punkte</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/import_preview.py" />
            <source>{n} problem</source>
            <translation>{n} Fehler</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/import_preview.py" />
            <source>{n} problems</source>
            <translation>{n} Fehler</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/pack_questions.py" />
            <location filename="../../mockvoice/ui/views/packs.py" />
            <location filename="../../mockvoice/ui/views/practice_start.py" />
            <location filename="../../mockvoice/ui/widgets/due_card.py" />
            <location filename="../../mockvoice/ui/widgets/import_preview.py" />
            <location filename="../../mockvoice/ui/widgets/next_practice_card.py" />
            <location filename="../../mockvoice/ui/widgets/round_rows.py" />
            <location filename="../../mockvoice/ui/widgets/weak_spots.py" />
            <source>{n} question</source>
            <translation>{n} Frage</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/pack_questions.py" />
            <location filename="../../mockvoice/ui/views/packs.py" />
            <location filename="../../mockvoice/ui/views/practice_start.py" />
            <location filename="../../mockvoice/ui/widgets/due_card.py" />
            <location filename="../../mockvoice/ui/widgets/import_preview.py" />
            <location filename="../../mockvoice/ui/widgets/next_practice_card.py" />
            <location filename="../../mockvoice/ui/widgets/round_rows.py" />
            <location filename="../../mockvoice/ui/widgets/weak_spots.py" />
            <source>{n} questions</source>
            <translation>{n} Fragen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/your_data.py" />
            <source>{n} recording</source>
            <translation>{n} Aufnahme</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/your_data.py" />
            <source>{n} recordings</source>
            <translation>{n} Aufnahmen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/interview_report.py" />
            <location filename="../../mockvoice/ui/views/interviews.py" />
            <source>{n} round</source>
            <translation>{n} Runde</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/interview_report.py" />
            <location filename="../../mockvoice/ui/views/interviews.py" />
            <source>{n} rounds</source>
            <translation>{n} Runden</translation>
        </message>
        <message>
            <location filename="../../mockvoice/storage/recordings.py" />
            <source>{n} s of sound from {n2} s on were never stored; there is silence in their place.</source>
            <translation>{n} s Ton ab {n2} s wurden nie gespeichert; dort ist Stille.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/interview_report.py" />
            <source>{n} scored answer</source>
            <translation>{n} bewertete Antwort</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/interview_report.py" />
            <source>{n} scored answers</source>
            <translation>{n} bewertete Antworten</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/wording.py" />
            <source>{n} second</source>
            <translation>{n} Sekunde</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/wording.py" />
            <source>{n} seconds</source>
            <translation>{n} Sekunden</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/advice.py" />
            <source>{n} semitones</source>
            <translation>{n} Halbtöne</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/your_data.py" />
            <source>{n} session</source>
            <translation>{n} Sitzung</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/your_data.py" />
            <source>{n} sessions</source>
            <translation>{n} Sitzungen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/communication.py" />
            <source>{n} signpost</source>
            <translation>{n} Wegweiser</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/communication.py" />
            <source>{n} signposts</source>
            <translation>{n} Wegweiser</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/sections.py" />
            <source>{n} silent pause</source>
            <translation>{n} stille Pause</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/sections.py" />
            <source>{n} silent pauses</source>
            <translation>{n} stille Pausen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/accuracy.py" />
            <location filename="../../mockvoice/ui/views/reviewing.py" />
            <source>{n} statement</source>
            <translation>{n} Aussage</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/accuracy.py" />
            <location filename="../../mockvoice/ui/views/reviewing.py" />
            <source>{n} statements</source>
            <translation>{n} Aussagen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/approach.py" />
            <location filename="../../mockvoice/ui/delivery/structure.py" />
            <source>{n} step</source>
            <translation>{n} Schritt</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/approach.py" />
            <location filename="../../mockvoice/ui/delivery/structure.py" />
            <source>{n} steps</source>
            <translation>{n} Schritte</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/content_changes.py" />
            <source>{n} such point</source>
            <translation>{n} solcher Punkt</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/content_changes.py" />
            <source>{n} such points</source>
            <translation>{n} solche Punkte</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/pauses.py" />
            <source>{n} syllables, {value}</source>
            <translation>{n} Silben, {value}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/code_results.py" />
            <source>{n} test</source>
            <translation>{n} Test</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/code_results.py" />
            <source>{n} tests</source>
            <translation>{n} Tests</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/advice.py" />
            <location filename="../../mockvoice/reports/delivery_changes.py" />
            <location filename="../../mockvoice/ui/charts/columns.py" />
            <location filename="../../mockvoice/ui/delivery/pace.py" />
            <source>{n} to {n2}</source>
            <translation>{n} bis {n2}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/progress.py" />
            <source>{n} to {n2} is easy to follow</source>
            <translation>{n} bis {n2} sind leicht zu verfolgen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/pace_chart.py" />
            <source>{n} to {n2} is good</source>
            <translation>{n} bis {n2} sind gut</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/progress.py" />
            <source>{n} to {n2} words a minute: {count}.</source>
            <translation>{n} bis {n2} Wörter in der Minute: {count}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/wording.py" />
            <source>{n} topic</source>
            <translation>{n} Thema</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/wording.py" />
            <source>{n} topics</source>
            <translation>{n} Themen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/progress.py" />
            <source>{n} week</source>
            <translation>{n} Woche</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/progress.py" />
            <source>{n} weeks</source>
            <translation>{n} Wochen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/strengths.py" />
            <location filename="../../mockvoice/ui/delivery/pauses.py" />
            <location filename="../../mockvoice/ui/widgets/question_form.py" />
            <source>{n} word</source>
            <translation>{n} Wort</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/strengths.py" />
            <location filename="../../mockvoice/ui/delivery/pauses.py" />
            <location filename="../../mockvoice/ui/widgets/question_form.py" />
            <source>{n} words</source>
            <translation>{n} Wörter</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/communication.py" />
            <location filename="../../mockvoice/ui/delivery/pace.py" />
            <location filename="../../mockvoice/ui/delivery/sections.py" />
            <location filename="../../mockvoice/ui/widgets/pace_gauge.py" />
            <source>{n} words a minute</source>
            <translation>{n} Wörter in der Minute</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/scores.py" />
            <location filename="../../mockvoice/ui/charts/tile_words.py" />
            <source>{n} wpm</source>
            <translation>{n} Wörter/min</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/communication.py" />
            <source>{opened} of {total} opened with a point, {closed} closed, {count}</source>
            <translation>{opened} von {total} begannen mit einer Aussage, {closed} hatten einen Schluss, {count}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/coding/report.py" />
            <source>{over}, so that your thinking could be followed.</source>
            <translation>{over}, so dass man Ihrem Denken folgen konnte.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/coding/report.py" />
            <source>{over}. Say what you are about to write, and why, before or while you write it.</source>
            <translation>{over}. Sagen Sie, was Sie gleich schreiben und warum, bevor oder während Sie es schreiben.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/scores.py" />
            <source>{partly} more in part</source>
            <translation>{partly} weitere zum Teil</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/code_results.py" />
            <source>{passed_count} of {count} passed</source>
            <translation>{passed_count} von {count} bestanden</translation>
        </message>
        <message>
            <location filename="../../mockvoice/coding/report.py" />
            <source>{passed_count} of {len} {words} passed</source>
            <translation>{passed_count} von {len} {words} bestanden</translation>
        </message>
        <message>
            <location filename="../../mockvoice/coding/report.py" />
            <source>{passed_of} in {runs}{when}.</source>
            <translation>{passed_of} in {runs}{when}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/content_changes.py" />
            <source>{place} turns on something that you did not say: {names}.</source>
            <translation>{place}: es kommt auf etwas an, das Sie nicht sagten: {names!s}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/lanes/lanes.py" />
            <source>{place}: at the middle of your voice</source>
            <translation>{place}: in der Mitte Ihrer Stimme</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/lanes/lanes.py" />
            <source>{place}: {n} semitones {words} the middle of your voice</source>
            <translation>{place}: {n} Halbtöne {words} der Mitte Ihrer Stimme</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/exchanges.py" />
            <source>{prefix}question {number}</source>
            <translation>{prefix}Frage {number}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/exchanges.py" />
            <source>{prefix}your own questions</source>
            <translation>{prefix}Ihre eigenen Fragen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/exchanges.py" />
            <source>{prefix}{ordinal}follow-up to question {number}</source>
            <translation>{prefix}{ordinal}Nachfrage zu Frage {number}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/approach.py" />
            <source>{present} of {count} taken</source>
            <translation>{present} von {count} gegangen</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/scores.py" />
            <source>{present} of {len} steps</source>
            <translation>{present} von {len} Schritten</translation>
        </message>
        <message>
            <location filename="../../mockvoice/interview/plan.py" />
            <source>{quoted} ({have} of {wanted})</source>
            <translation>{quoted!s} ({have} von {wanted})</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/voice_settings.py" />
            <source>{rate_wpm} words a minute</source>
            <translation>{rate_wpm} Wörter in der Minute</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/your_data.py" />
            <source>{remark} The history file is written anew without it, which takes a while where it is large.</source>
            <translation>{remark} Die Verlaufsdatei wird ohne sie neu geschrieben, was eine Weile dauert, wenn sie groß ist.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/voice.py" />
            <source>{remark} The whole recording: {n} LUFS.</source>
            <translation>{remark} Die ganze Aufnahme: {n} LUFS.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/approach_changes.py" />
            <source>{rest} more</source>
            <translation>{rest} weitere</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/placement.py" />
            <source>{said} The library {library} is missing: install NVIDIA's CUDA 12 libraries with cuDNN 9{by_pip}, and start MockVoice again.</source>
            <translation>{said} Die Bibliothek {library!s} fehlt: installieren Sie die Bibliotheken CUDA 12 von NVIDIA mit cuDNN 9{by_pip}, und starten Sie MockVoice neu.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/model_rows.py" />
            <source>{sentence} Measured {on_day}.</source>
            <translation>{sentence} Gemessen {on_day}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/coding/report.py" />
            <source>{shares}, at {n} edits a minute.</source>
            <translation>{shares}, mit {n} Änderungen in der Minute.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/data_dialogs.py" />
            <source>{shown} and {words} more</source>
            <translation>{shown!s} und {words} weitere</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/pack_questions.py" />
            <source>{shown} of {count} found.</source>
            <translation>{shown} von {count} gefunden.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/packs/drafts.py" />
            <source>{shown}, field {quoted}</source>
            <translation>{shown}, Feld {quoted!s}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/wordings.py" />
            <source>{shown}; and {rest} more</source>
            <translation>{shown}; und {rest} weitere</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/model_rows.py" />
            <source>{size} of {size2} are here</source>
            <translation>{size} von {size2} sind da</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/model_rows.py" />
            <source>{size} of {size2} copied</source>
            <translation>{size} von {size2} kopiert</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/your_data.py" />
            <source>{size}: {answers} in {sessions}, {sound}.</source>
            <translation>{size}: {answers} in {sessions}, {sound}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/coding/checks.py" />
            <source>{source} does not hold.</source>
            <translation>{source!s} gilt nicht.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/models.py" />
            <source>{source} is not a faster-whisper model: it has no {words}.</source>
            <translation>{source!s} ist kein Modell für faster-whisper: es fehlt {words}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/coding/checks.py" />
            <source>{source} is {shown}; it {WORDS} {shown2}.</source>
            <translation>{source!s} ist {shown!s}; es {WORDS} {shown2!s}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/practice/weak_spots.py" />
            <source>{stage_in_words} answers</source>
            <translation>Antworten ({stage_in_words})</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/session_model.py" />
            <source>{star_count} starred</source>
            <translation>{star_count} mit Stern</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/progress.py" />
            <source>{summary} Each number is the mean content score of the week's answers, and is darker or lighter with it.</source>
            <translation>{summary} Jede Zahl ist die mittlere Punktzahl für Inhalt der Antworten der Woche und ist mit ihr dunkler oder heller.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/delivery_changes.py" />
            <source>{swap}: {n} fillers a minute rather than {n2}.</source>
            <translation>{swap}: {n} Füllwörter in der Minute statt {n2}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/advice.py" />
            <source>{swap}: {n} fillers a minute, and under {n2} is good.</source>
            <translation>{swap}: {n} Füllwörter in der Minute, und unter {n2} ist gut.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/advice.py" />
            <source>{swap}; {starts} of {count} fillers came at the start of a sentence.</source>
            <translation>{swap}; {starts} von {count} Füllwörtern kamen am Anfang eines Satzes.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/progress.py" />
            <source>{this_week} this week</source>
            <translation>{this_week} in dieser Woche</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/interviews.py" />
            <source>{title} (copy)</source>
            <translation>{title!s} (Kopie)</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/pack_questions.py" />
            <source>{title}, a selection</source>
            <translation>{title!s}, eine Auswahl</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/wording.py" />
            <source>{toString} GB</source>
            <translation>{toString} GB</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/wording.py" />
            <source>{told} at the start of a sentence</source>
            <translation>{told} am Anfang eines Satzes</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/wording.py" />
            <source>{told} at the start of the answer</source>
            <translation>{told} am Anfang der Antwort</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/wording.py" />
            <source>{told} before one of the question's terms</source>
            <translation>{told} vor einem Begriff der Frage</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/your_data.py" />
            <source>{told} can still be brought back, until MockVoice is closed.</source>
            <translation>{told} lassen sich noch zurückholen, bis MockVoice geschlossen wird.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/fillers.py" />
            <source>{told} close together</source>
            <translation>{told} dicht beieinander</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/fillers.py" />
            <source>{told}, as many true ones are.</source>
            <translation>{told}, wie viele echte.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/fillers.py" />
            <source>{told}: not sure.</source>
            <translation>{told}: unsicher.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/heat_chart.py" />
            <source>{topics} in {weeks}.{more}</source>
            <translation>{topics} in {weeks}.{more}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/heat_chart.py" />
            <source>{topic}, week of {short_day}</source>
            <translation>{topic!s}, Woche vom {short_day}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/patterns.py" />
            <source>{trailing} of {told} trail off, on a filler or on words such as “so yeah”.</source>
            <translation>{trailing} von {told} laufen aus, auf ein Füllwort oder auf Wörter wie „so yeah“.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/notes.py" />
            <source>{unsure} of {len} judgements on what you said are not sure. They count half; open the answer where you see one otherwise.</source>
            <translation>{unsure} von {len} Urteilen über das Gesagte sind unsicher. Sie zählen halb; öffnen Sie die Antwort, wo Sie es anders sehen.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/bar_chart.py" />
            <source>{upright}, by {level}</source>
            <translation>{upright}, nach: {level}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/setting_row.py" />
            <source>{value} (not found)</source>
            <translation>{value!s} (nicht gefunden)</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/pace.py" />
            <source>{what}; {n} syllables a second.</source>
            <translation>{what}; {n} Silben in der Sekunde.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/content_changes.py" />
            <source>{where} half or more of what a strong answer holds was left unsaid, such as: {names}.</source>
            <translation>{where} blieb die Hälfte oder mehr von dem ungesagt, was eine starke Antwort enthält, etwa: {names!s}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/strengths.py" />
            <source>{where} the deciding point came from you, and not from a follow-up: {names}.</source>
            <translation>{where} kam der entscheidende Punkt von Ihnen und nicht aus einer Nachfrage: {names!s}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/content_changes.py" />
            <source>{where} you left out what the question turns on: {names}.</source>
            <translation>{where} ließen Sie aus, worauf es bei der Frage ankommt: {names!s}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/strengths.py" />
            <source>{where} you named what the question turns on, unasked; for one: {names}.</source>
            <translation>{where} nannten Sie ungefragt, worauf es bei der Frage ankommt; zum Beispiel: {names!s}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/heat_chart.py" />
            <source>{where}: no answer.</source>
            <translation>{where!s}: keine Antwort.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/advice.py" />
            <source>{whole} seconds</source>
            <translation>{whole} Sekunden</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/patterns.py" />
            <source>{with_filler} of {answers} begin with a filler.</source>
            <translation>{with_filler} von {answers} beginnen mit einem Füllwort.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/patterns.py" />
            <source>{with_point} of {count} open with a point of the question.</source>
            <translation>{with_point} von {count} beginnen mit einem Kernpunkt der Frage.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/patterns.py" />
            <source>{with_summary} of {count} close with a summary.</source>
            <translation>{with_summary} von {count} schließen mit einer Zusammenfassung.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/wording.py" />
            <source>{words} (not sure)</source>
            <translation>{words} (unsicher)</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/advice.py" />
            <location filename="../../mockvoice/packs/problems.py" />
            <source>{words} and {last}</source>
            <translation>{words} und {last}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/scores.py" />
            <source>{words} and {names}</source>
            <translation>{words} und {names}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/tile_words.py" />
            <source>{words} from {n}</source>
            <translation>{words} ab {n}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/tile_words.py" />
            <source>{words} h {words2} min</source>
            <translation>{words} h {words2} min</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/transcript_search.py" />
            <source>{words} of {len}</source>
            <translation>{words} von {len}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/packs/questions.py" />
            <source>{words} or {last}</source>
            <translation>{words} oder {last}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/round_rows.py" />
            <source>{words} the questions of {title}</source>
            <translation>{words}: die Fragen von {title!s}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/charts/tile_words.py" />
            <source>{words} {abs} since the first {count}</source>
            <translation>{words} {abs} seit den ersten {count}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/widgets/score_header.py" />
            <source>{words} {abs} since {earlier}</source>
            <translation>{words} {abs} seit {earlier}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/delivery_changes.py" />
            <source>{words}: {good} words a minute rather than {n}.</source>
            <translation>{words}: {good} Wörter in der Minute statt {n}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/advice.py" />
            <source>{words}:{n} minutes</source>
            <translation>{words}:{n} Minuten</translation>
        </message>
        <message>
            <location filename="../../mockvoice/reports/exchanges.py" />
            <source>{words}th</source>
            <translation>{words}.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/scores.py" />
            <source>{wrong} not right</source>
            <translation>{wrong} nicht richtig</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/delivery/voice.py" />
            <source>· {n} dB</source>
            <translation>· {n} dB</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/reviewing.py" />
            <source>“{heard_text}” to “{text}”</source>
            <translation>„{heard_text!s}“ zu „{text!s}“</translation>
        </message>
        <message>
            <location filename="../../mockvoice/analysis/mishearings.py" />
            <source>“{heard}” as {term}</source>
            <translation>„{heard!s}“ als {term!s}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/languages.py" />
            <source>“{language}” is no language that a speech model here knows.</source>
            <translation>„{language!s}“ ist keine Sprache, die ein Erkennungsmodell hier kennt.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/models.py" />
            <source>“{name}” cannot be a model's name.</source>
            <translation>„{name!s}“ kann nicht der Name eines Modells sein.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/import_desk.py" />
            <source>“{name}” could not be compressed without loss.</source>
            <translation>„{name!s}“ konnte nicht ohne Verlust verkleinert werden.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/audio/codec.py" />
            <source>“{name}” could not be read as sound ({reason}).</source>
            <translation>„{name!s}“ konnte nicht als Ton gelesen werden ({reason}).</translation>
        </message>
        <message>
            <location filename="../../mockvoice/export_desk.py" />
            <source>“{name}” has no ending that says what to write.</source>
            <translation>„{name!s}“ hat keine Endung, die sagt, was zu schreiben ist.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/audio/codec.py" />
            <source>“{name}” has no sound in it.</source>
            <translation>In „{name!s}“ ist kein Ton.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/audio/codec.py" />
            <source>“{name}” holds no sound.</source>
            <translation>„{name!s}“ enthält keinen Ton.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/audio/codec.py" />
            <source>“{name}” is damaged: {bad_packets} of its {packet_count} parts cannot be decoded.</source>
            <translation>„{name!s}“ ist beschädigt: {bad_packets} von {packet_count} Teilen können nicht gelesen werden.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/audio/codec.py" />
            <source>“{name}” is empty.</source>
            <translation>„{name!s}“ ist leer.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/models.py" />
            <source>“{name}” is here, and every file of it was checked.</source>
            <translation>„{name!s}“ ist da, und jede Datei davon wurde geprüft.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/audio/codec.py" />
            <source>“{name}” is longer than {n} minutes, the longest answer that is scored.</source>
            <translation>„{name!s}“ ist länger als {n} Minuten, die längste Antwort, die bewertet wird.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/models.py" />
            <source>“{name}” is not removed. {words}</source>
            <translation>„{name!s}“ wird nicht entfernt. {words}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/sessions.py" />
            <source>“{name}” is stored, but not scored.</source>
            <translation>„{name!s}“ ist gespeichert, aber nicht bewertet.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/sessions.py" />
            <source>“{name}” is stored, but not scored. It can be scored where it is opened.</source>
            <translation>„{name!s}“ ist gespeichert, aber nicht bewertet. Geöffnet lässt sie sich bewerten.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/speed.py" />
            <source>“{name}” is the fastest model measured here, but it does not keep up while you speak. {sentence} The report comes later then, and nothing is lost. A smaller model may do better.</source>
            <translation>„{name!s}“ ist das schnellste hier gemessene Modell, kommt aber nicht mit, während Sie sprechen. {sentence} Der Bericht kommt dann später, und nichts geht verloren. Ein kleineres Modell ist vielleicht besser.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/speed.py" />
            <source>“{name}” is the largest model measured here that keeps up while you speak: it needs {share} of the time that you do, where up to {most} leaves room for the rest. {sentence}</source>
            <translation>„{name!s}“ ist das größte hier gemessene Modell, das mitkommt, während Sie sprechen: es braucht {share} Ihrer Zeit, und bis zu {most} lassen Raum für den Rest. {sentence}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/sessions.py" />
            <source>“{name}” was imported and scored.</source>
            <translation>„{name!s}“ wurde importiert und bewertet.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/sessions.py" />
            <source>“{name}” was not imported. The file itself is untouched.</source>
            <translation>„{name!s}“ wurde nicht importiert. Die Datei selbst ist unberührt.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/transcription/models.py" />
            <source>“{name}” was not removed. {reason}</source>
            <translation>„{name!s}“ wurde nicht entfernt. {reason}</translation>
        </message>
        <message>
            <location filename="../../mockvoice/audio/codec.py" />
            <source>“{path}” is not a file.</source>
            <translation>„{path!s}“ ist keine Datei.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/interviews.py" />
            <source>“{title}” was deleted.</source>
            <translation>„{title!s}“ wurde gelöscht.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/packs.py" />
            <source>“{title}” was written to {target}.</source>
            <translation>„{title!s}“ wurde in {target!s} geschrieben.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/pack_questions.py" />
            <source>“{title}” with {count} was written to {target}.</source>
            <translation>„{title!s}“ mit {count} wurde in {target!s} geschrieben.</translation>
        </message>
        <message>
            <location filename="../../mockvoice/ui/views/fillers.py" />
            <source>“{written}” was removed.</source>
            <translation>„{written!s}“ wurde entfernt.</translation>
        </message>
    </context>
</TS>
