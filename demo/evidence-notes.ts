import type { CompetencyId } from './competencies.ts'

interface Notes {
  /** What somebody writes beside a low level. */
  readonly growing: readonly [string, string]
  /** What somebody writes beside a high one. */
  readonly settled: readonly [string, string]
}

/** Notes in plain words, true of nobody: no names, no patients, no detail that could be a real place's. */
export const evidenceNotes: Readonly<Record<CompetencyId, Notes>> = {
  'MLF-1.1.1': {
    growing: [
      'Still caught up in the day and finishing my own work at home.',
      'Trying a weekly plan; it lasts until about Wednesday.',
    ],
    settled: [
      'We agree three things for the week at Monday huddle and drop the rest.',
      'Kept a protected morning for planning all year.',
    ],
  },
  'MLF-1.1.2': {
    growing: [
      'I tell others to take their breaks and skip mine.',
      'Have booked the wellbeing session but not been yet.',
    ],
    settled: [
      'Breaks are on the board and covered by name of role, including mine.',
      'Talked openly about workload in one-to-ones and changed two shifts because of it.',
    ],
  },
  'MLF-1.1.3': {
    growing: ['No study time taken this year.', 'Started the first module and need to go back to it.'],
    settled: [
      'Finished the first-line leaders course and shared the notes with the team.',
      'Meet with a small learning set every six weeks.',
    ],
  },
  'MLF-1.2.1': {
    growing: [
      'My e-mails are long and people ask what I meant.',
      'Find it hard to say the main point first in large meetings.',
    ],
    settled: [
      'Rewrote the handover sheet so that it fits one side.',
      'Team brief is now ten minutes with one page afterwards.',
    ],
  },
  'MLF-1.2.2': {
    growing: [
      'People tell me things in the corridor but not in the meeting.',
      'Have not yet asked for feedback on how I run things.',
    ],
    settled: [
      'Ask "what should we stop?" at each team meeting and publish the answers.',
      'Invited feedback after the reorganisation and acted on two points.',
    ],
  },
  'MLF-1.2.3': {
    growing: [
      'I tend to wait to be asked before raising it upwards.',
      'My first business case came back twice.',
    ],
    settled: [
      'Made the case for a second coordinator with six months of figures.',
      'Raised the equipment risk early and got it onto the divisional list.',
    ],
  },
  'MLF-1.3.1': {
    growing: [
      'Learning to own decisions I did not make myself.',
      'Avoided a difficult decision about leave for too long.',
    ],
    settled: [
      'Told the team when my plan for weekends had not worked, and why.',
      'Wrote down who decides what with my two colleagues.',
    ],
  },
  'MLF-1.3.2': {
    growing: ['Mostly in meetings; the late shift rarely sees me.', 'Need to share decisions sooner.'],
    settled: [
      'On the floor from half past seven twice a week.',
      'Decisions and reasons go up on the board the same day.',
    ],
  },
  'MLF-1.3.3': {
    growing: [
      'Was short with people during the busy weeks and have said so.',
      'Find it hard to call out rudeness from senior colleagues.',
    ],
    settled: [
      'Agreed ground rules on civility with the whole team.',
      'Had a kind and clear talk with a colleague who was struggling.',
    ],
  },
  'MLF-2.1.1': {
    growing: ['Thank-yous are patchy; mean to make them a habit.', 'Turnout at team meetings is low.'],
    settled: [
      'Staff survey response went up and we chose the two actions together.',
      'New starters have a buddy and a plan for the first month.',
    ],
  },
  'MLF-2.1.2': {
    growing: ['Have not done the risk assessment refresher.', 'Moving and handling compliance is behind.'],
    settled: [
      'Risk register is reviewed monthly with the team, not for it.',
      'Stopped a session when staffing was unsafe and was supported.',
    ],
  },
  'MLF-2.1.3': {
    growing: ['Take problems home and solve them alone.', 'Would like help with planning for winter.'],
    settled: [
      'Kept the service running through the system outage with a paper plan.',
      'Coached the deputy through their first escalation.',
    ],
  },
  'MLF-2.2.1': {
    growing: ['The team could not yet say what our goals are.', 'Objectives are copied from last year.'],
    settled: [
      'Four goals for the year, each with one measure and one owner.',
      'Linked the divisional plan to what each post does in one page.',
    ],
  },
  'MLF-2.2.2': {
    growing: [
      'Half of the appraisals I owe are overdue.',
      'Give feedback once a year rather than when it matters.',
    ],
    settled: [
      'All appraisals done by the end of the first quarter.',
      'We look at a run chart of waits together each fortnight.',
    ],
  },
  'MLF-2.2.3': {
    growing: [
      'Have put off a conversation about timekeeping.',
      'Have only watched these conversations so far.',
    ],
    settled: [
      'Used the practice sessions before two hard conversations; both ended well.',
      'Brought two teams together over the shared clinic space.',
    ],
  },
  'MLF-2.3.1': {
    growing: ['Do not yet see the budget statements.', 'Roster templates are older than the service.'],
    settled: [
      'Matched the rota to demand by hour and cut agency shifts.',
      'Shared a post with the next team instead of recruiting twice.',
    ],
  },
  'MLF-2.3.2': {
    growing: [
      'Budget holder training is booked for next quarter.',
      'Signed orders without knowing the contract price.',
    ],
    settled: [
      'Stock review saved enough to pay for the training room.',
      'Ended the year within one per cent of budget and can explain it.',
    ],
  },
  'MLF-2.3.3': {
    growing: [
      'Rely on others to pull the figures for me.',
      'Compare this month with last month and not much more.',
    ],
    settled: [
      'Use control charts in place of red and green.',
      'Asked for the evidence behind the new template and changed the pilot because of it.',
    ],
  },
  'MLF-3.1.1': {
    growing: ['Learning how incident reviews are run.', 'Feedback from families reaches me late.'],
    settled: [
      'Two changes this year came from what families told us.',
      'Safety huddle runs every day, including weekends.',
    ],
  },
  'MLF-3.1.2': {
    growing: [
      'Our leaflets come in one language and one size of print.',
      'Have not looked at who misses our appointments.',
    ],
    settled: [
      'Changed clinic times after asking who could not come.',
      'Interpreters are booked with the appointment, not on the day.',
    ],
  },
  'MLF-3.1.3': {
    growing: [
      'Several local procedures are past their review date.',
      'Unsure which committee signs off a change.',
    ],
    settled: [
      'Brought four local procedures into one and retired the rest.',
      'Policy changes are introduced with a short talk and a question box.',
    ],
  },
  'MLF-3.2.1': {
    growing: [
      'Lots of ideas on the wall, none tested yet.',
      'First improvement project stalled after the first cycle.',
    ],
    settled: [
      'Ran three small tests of the discharge checklist and kept one.',
      'Each team has one improvement with a measure on the wall.',
    ],
  },
  'MLF-3.2.2': {
    growing: [
      'Still keep my own spreadsheet beside the system.',
      'Was not involved in choosing the new software.',
    ],
    settled: [
      'Tested the new bed board with the night team before it went live.',
      'Asked three plain questions of a supplier and we did not buy.',
    ],
  },
  'MLF-3.2.3': {
    growing: ['The move to the new template was announced, not discussed.', 'Found the merger hard myself.'],
    settled: ['Held open hours every week of the move.', 'Made a plan with each person whose role changed.'],
  },
  'MLF-3.3.1': {
    growing: ['Know my own corridor well and little beyond it.', 'Have yet to meet the community team.'],
    settled: [
      'Monthly call with the neighbouring trust has ended most disputes.',
      'Know who to ring in every service we hand over to.',
    ],
  },
  'MLF-3.3.2': {
    growing: ['Tend to decide alone when time is short.', 'Meetings are mostly me talking.'],
    settled: ['The team chose the shift pattern and owns it.', 'Chair of our meeting now rotates.'],
  },
  'MLF-3.3.3': {
    growing: ['Our good work stays on the ward.', 'Have not visited another service this year.'],
    settled: [
      'Showed our rota board at the shared learning day.',
      'Two other departments have taken up the checklist.',
    ],
  },
}
