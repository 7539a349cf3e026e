# The first page of the report.

report-title = DRG stimulation and conventional spinal cord stimulation: the published figures
report-lead = Dorsal root ganglion (DRG) stimulation and conventional spinal cord stimulation (SCS) are implanted treatments for chronic nerve pain. Here are the figures published about them, each with its source, as charts, texts and tables to use and to check.
report-page = Open the interactive page
report-slides = Slides for a talk
report-patient = Handout for patients
report-leaflet = Leaflet for clinicians
report-charts = Charts
report-summaries = Texts
report-tables = Tables
report-handouts = Slides, handouts and references as files
report-for-patient = for patients
report-for-clinician = for clinicians
report-for-researcher = for researchers
