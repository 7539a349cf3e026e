# The report on the figures of a document.

check-heading = Figures checked against the published record
check-in-file = Figures checked in { $file }
check-none = No figure about DRG or spinal cord stimulation was found to judge.
check-judged = { $judged_value ->
    [one] { $judged } figure or statement was judged.
   *[other] { $judged } figures and statements were judged.
}
check-how-to-read = Each figure that was judged is marked in the text and numbered. The note beside it says the verdict, what is published and where.
check-only-parts = The text is long: shown are the parts in which something was judged.
check-unread = Not read
check-notes = About the reading
check-published = Published
check-source = Source
check-advice = Advice
check-limits = Supported means that the figure agrees with the record, not that the study was right. Unverifiable means that the record holds nothing that fits, not that the figure is wrong.

check-verdict-misquoted = misquoted
check-verdict-contradicted = contradicted
check-verdict-unverifiable = unverifiable
check-verdict-incomplete = incomplete
check-verdict-supported = supported

check-meaning-misquoted = A published figure is given another meaning.
check-meaning-contradicted = The record gives another figure or fact.
check-meaning-unverifiable = The record holds nothing that fits.
check-meaning-incomplete = The figure is right; what is needed to read it is missing.
check-meaning-supported = The figure and its meaning agree with the record.

check-reason-figure_differs = The figure differs from the published one.
check-reason-denominator_missing = Not said: what is counted, and of whom.
check-reason-time_missing = Not said: after how long.
check-reason-time_wrong = It belongs to another time.
check-reason-date_wrong = The date differs.
check-reason-arm_swapped = It belongs to the other treatment or group.
check-reason-share_as_reduction = A share of patients is told as a fall in pain.
check-reason-reduction_as_share = A fall in pain is told as a share of patients.
check-reason-paresthesia_meaning = It counts another kind of tingling.
check-reason-population_widened = It is told of more people than were studied or approved.
check-reason-study_misattributed = It comes from another study.
check-reason-device_confused = It belongs to another device or mode.
check-reason-relative_as_absolute = A relative difference is told as an absolute one.
check-reason-overclaim = More is claimed than was shown.
check-reason-no_source = No source in the record gives it.
