# Notes inside references, for people who open them in a reference manager.

cite-pmid = PMID { $pmid }
cite-registry = Registry { $registry }
cite-first-author = The record holds the first author; complete the list of authors from the paper.
cite-title-not-held = The title was not in the text read; what stands in its place describes the record.
cite-journal-note = Journal: { $note }.
cite-read = Read on { $date } ({ $read_as }).
