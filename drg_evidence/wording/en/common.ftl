# Lines that every output shares.

source-line = Source: { $sources }.
not-advice = This is information, not medical advice. Please talk with your own care team about your own case.
not-graded = Certainty of the evidence: not graded by this record.
evidence-date = Evidence as read on { $date }.
not-held = not held: no source read so far gives it
made-by = Made by the drg_evidence project, which takes no money from makers of devices and recommends neither for nor against a treatment.
