# What must be said with a figure wherever it is shown.

caveat-counts-inferred = The counts behind the percentages ({ $counts }) are inferred: no source read prints them. Every interval, ratio and p value built on them is a calculation of this record, not a result of the study.
caveat-no-counts = Only percentages are held, without the number of people behind them. No interval can be given, because how far chance reaches depends on how many people were counted.
caveat-set-not-stated = The text read does not say who was counted in the percentages.
caveat-set-completers = Only people still followed were counted; those who left the study are not in these figures.
caveat-set-implanted = Only people who received the implant were counted; those whose trial stimulation failed are not in these figures.
caveat-read-in-news = These figures were read in news or maker texts, not in the paper itself.
caveat-same-people = In { $study } the same people had both treatments in turn. How their answers pair up is not printed, so no interval for the difference can be given.
caveat-not-randomised = { $study } did not assign the treatments by chance, so the groups may differ in other ways.
caveat-open-label = { $study } was open label: patients and staff knew which device was used.
caveat-funded = Funding of { $study }: { $funder }.
caveat-funding-not-held = Who funded { $study } is not stated in the text read.
caveat-differs-outcome = The two arms are compared on different outcomes, at the reader's request.
caveat-differs-months = The two arms are compared at different time points, at the reader's request.
caveat-differs-analysis_set = The two arms count different sets of patients, at the reader's request.
caveat-differs-region = The two arms are compared on pain in different places, at the reader's request.
