# What the checker says of a figure: what is published, where, and what an author could write.

verdict-word-supported = supported
verdict-word-incomplete = incomplete
verdict-word-misquoted = misquoted
verdict-word-contradicted = contradicted
verdict-word-unverifiable = unverifiable

verdict-published = { $study } gives { $figure } ({ $arm }): { $definition }.
verdict-published-when = { $study } gives { $figure } at { $months } months ({ $arm }): { $definition }.
verdict-published-p = { $study } prints P { $p }: { $definition }.
verdict-published-p-when = { $study } prints P { $p } at { $months } months: { $definition }.
verdict-published-words = { $study }, { $definition }: { $figure }.
verdict-published-size = { $study } counted { $figure } people.
verdict-published-derived = From { $study }, worked out from the published figures { $first } and { $second }.
verdict-source = { $citation } { $locator }.
verdict-inferred = The counts behind this figure are inferred from percentages; no source read prints them.
verdict-conflict = Sources differ: { $what }. { $how }

verdict-advice-supported-none = Agrees with the record.
verdict-advice-incomplete-time_missing = Right figure, but it does not say when. Write: { $published }
verdict-advice-incomplete-denominator_missing = Right figure, but it does not say what is counted, or of whom. Write: { $published }
verdict-advice-incomplete-date_wrong = The date belongs to another event. Write: { $published }
verdict-advice-incomplete-overclaim = The record says less than this. Write: { $published }
verdict-advice-incomplete-population_widened = Say in whom this was shown. Write: { $published }
verdict-advice-misquoted-share_as_reduction = This is a share of people, not a fall in pain. Write: { $published }
verdict-advice-misquoted-reduction_as_share = This is a mean fall in pain, not a share of people. Write: { $published }
verdict-advice-misquoted-arm_swapped = The figure belongs to another treatment, place or comparison. Write: { $published }
verdict-advice-misquoted-time_wrong = The figure belongs to another time. Write: { $published }
verdict-advice-misquoted-study_misattributed = The figure belongs to another study. Write: { $published }
verdict-advice-misquoted-device_confused = The figure belongs to another device or mode. Write: { $published }
verdict-advice-misquoted-population_widened = The study did not treat these people. Write: { $published }
verdict-advice-misquoted-paresthesia_meaning = The figure is about tingling outside the painful area, not about feeling no tingling. Write: { $published }
verdict-advice-misquoted-denominator_missing = The figure counts something else, such as reports, leads or those enrolled. Write: { $published }
verdict-advice-misquoted-overclaim = The source does not say this. Write: { $published }
verdict-advice-misquoted-figure_differs = The figure belongs to another outcome. Write: { $published }
verdict-advice-contradicted-figure_differs = The record gives another figure. Write: { $published }
verdict-advice-contradicted-date_wrong = The record gives another date. Write: { $published }
verdict-advice-contradicted-population_widened = The record is narrower than this. Write: { $published }
verdict-advice-contradicted-device_confused = The record says otherwise for this device. Write: { $published }
verdict-advice-contradicted-relative_as_absolute = This is a relative gain, not percentage points. Write: { $published }
verdict-advice-unverifiable-no_source = No source read so far gives this figure. Name the source, or leave it out.
verdict-advice-unverifiable-overclaim = No source read so far supports this. Leave it out, or say what was measured.
verdict-advice-other = Compare with the record. Write: { $published }
verdict-advice-no-finding = The record holds no figure to put in its place. Name the source, or leave it out.
