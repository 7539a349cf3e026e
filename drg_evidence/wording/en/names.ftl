# What readers call the terms of the closed lists. The only file in which digits may stand.

arm-drg = DRG stimulation
arm-scs_tonic = conventional SCS
arm-scs_10khz = 10 kHz SCS
arm-scs_burst = burst SCS
arm-scs_closed_loop = closed-loop SCS
arm-scs_khz_other = other high-frequency SCS
arm-scs_novel = newer SCS waveforms
arm-scs_any = SCS (waveform not stated)
arm-drg_or_scs = DRG stimulation or SCS
arm-drg_plus_scs = DRG stimulation and SCS together
arm-cmm = medical management
arm-sham = sham stimulation
arm-reoperation = repeat spine surgery
arm-physical_therapy = physical therapy
arm-between_arms = between the arms
arm-all = everyone in the study

analysis_set-itt = everyone randomised or enrolled (intention to treat)
analysis_set-mitt = modified intention to treat
analysis_set-per_protocol = per protocol
analysis_set-implanted = people with an implant
analysis_set-trialled = people who had trial stimulation
analysis_set-completers = people still followed
analysis_set-studies = across studies
analysis_set-not_stated = who was counted is not stated
