/** Why a step of an election in the hall, a count or a branch's return is refused, and what a voter is told. */
export const hallElectionReasons = {
  'elections.phase.officers': 'officers to be elected',
  'elections.phase.nominations': 'nominations open',
  'elections.phase.closed': 'nominations closed',
  'elections.phase.balloting': 'papers out',
  'elections.phase.counted': 'counted',
  'elections.phase.declared': 'declared',
  'elections.step.returning-officer-elected': 'election of a returning officer',
  'elections.step.teller-elected': 'election of a teller',
  'elections.step.scrutineer-elected': 'election of a scrutineer',
  'elections.step.nominations-opened': 'opening of nominations',
  'elections.step.nominated': 'nomination',
  'elections.step.accepted': 'acceptance',
  'elections.step.declined': 'refusal',
  'elections.step.withdrawn': 'withdrawal',
  'elections.step.nominations-closed': 'close of nominations',
  'elections.step.papers-issued': 'issue of ballot papers',
  'elections.step.counted': 'count',
  'elections.step.declared': 'declaration',
  'elections.reason.election-out-of-order':
    'This is not the moment for this step ({kind}). The election stands here: {phase}.',
  'elections.reason.election-person-unknown': '{person} is not a delegate on the roll.',
  'elections.reason.returning-officer-missing': 'A returning officer must be elected first.',
  'elections.reason.returning-officer-already': 'There is a returning officer already.',
  'elections.reason.not-returning-officer': 'Only the returning officer declares the result.',
  'elections.reason.office-held-already': '{person} holds an office in this election already.',
  'elections.reason.tellers-missing':
    'Tellers must be elected first: {needed, number} at least; there are {elected, number}.',
  'elections.reason.scrutineers-missing':
    'Scrutineers must be elected first: {needed, number} at least; there are {elected, number}.',
  'elections.reason.office-holder-nominated':
    '{person} conducts this election and cannot stand in it. Nominate somebody else.',
  'elections.reason.nominated-already': '{person} has been nominated already.',
  'elections.reason.nominated-by-self': '{person} cannot nominate themselves.',
  'elections.reason.seconder-missing': 'The nomination of {person} needs a seconder.',
  'elections.reason.seconder-not-another':
    '{person} cannot second: the seconder is neither the proposer nor the candidate.',
  'elections.reason.seconder-same-branch':
    '{person} cannot second: the proposer is of {branch} too, and the seconder must be of another branch.',
  'elections.reason.not-nominated': '{person} has not been nominated.',
  'elections.reason.answered-already': '{person} has answered already.',
  'elections.reason.candidate-withdrawn': '{person} has withdrawn.',
  'elections.reason.no-ballot-needed':
    'No papers are needed: {standing, number} stand for {seats, plural, one {# place} other {# places}}.',
  'elections.reason.count-papers-above-issued':
    '{returned, number} papers came back, but only {issued, number} were issued.',
  'elections.reason.count-papers-differ':
    '{returned, number} papers came back; {valid, number} and {spoilt, number} spoilt do not make that number.',
  'elections.reason.count-stage-differs':
    'Stage {stage, number} adds up to {sum}, not to the {valid, number} valid papers.',
  'elections.reason.count-undecided':
    'The tie of stage {stage, number} between {among} must be settled first.',
  'elections.reason.elected-not-standing': '{person} does not stand and cannot be elected.',
  'elections.reason.elected-repeated': '{person} stands twice among the elected and alternates.',
  'elections.reason.elected-number-differs':
    '{elected, number} are elected; {expected, number} were expected.',
  'elections.reason.elected-above-places':
    '{elected, number} cannot be elected to {seats, plural, one {# place} other {# places}}.',
  'elections.reason.mark-in-order':
    'Places: {seats, number}; candidates: {candidates, number}. Write 1 beside your first choice, 2 beside the second, and so on for as many as you like.',
  'elections.reason.mark-up-to':
    'Candidates: {candidates, number}. Put a cross beside {most, number} at most; a paper with more is spoilt.',
  'elections.reason.mark-any':
    'Candidates: {candidates, number}. Put a cross beside everybody of whom you approve.',
  'elections.reason.signature-missing': 'Signatures needed: {needed, number}; there are {signed, number}.',
  'elections.reason.signature-repeated': '{by} has signed twice.',
  'elections.reason.return-attended-above-members':
    '{attended, number} attended, but the branch has {members, number} members.',
  'elections.reason.return-papers-above-attended':
    '{issued, number} papers were issued to {attended, number} who attended.',
  'elections.reason.return-person-repeated': '{person} stands twice in the return.',
  'elections.reason.return-elected-above-entitled':
    '{elected, number} are elected; the branch is entitled to {entitled, number}.',
  'elections.reason.return-place-not-kept':
    'Places guaranteed for {where}: {atLeast, number}; elected to them: {have, number}.',
  'elections.reason.return-vacant':
    '{elected, number} are elected to {entitled, number} places; {vacant, number} stay vacant.',
  'elections.reason.return-no-alternates': 'The return names no alternates.',
} as const;
