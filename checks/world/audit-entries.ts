/**
 * What every act of the product leaves in the audit trail: for each route that changes something, the entries of which a success
 * must leave at least one, as "action object-type", or the reason why it leaves none. `watch-audit.ts` holds every act of every
 * test in the world to it, and `checks/audit-entries.test.ts` the table to the routes.
 */
export type Left = readonly [string, ...string[]] | { readonly none: string }

const byItsJob: Left = { none: 'The job that it begins leaves the entry, when the work is done' }
const notYetApplied: Left = {
  none: 'An upload changes nothing until it is applied; who sent it stands on its row',
}
const notYetSent: Left = {
  none: 'What a rater has typed and not sent is kept on nobody’s name: it travels in the page',
}

export const auditEntries: Readonly<Record<string, Left>> = {
  'POST /api/assessment/submissions': ['submit assessment'],
  'POST /assessment/start': ['start assessment'],
  'POST /assessment/:assessmentId/:standardId': ['save-answers assessment'],
  'POST /assessment/:assessmentId/check': ['submit assessment'],
  'POST /assessment/:assessmentId/discard': ['discard assessment'],
  'POST /assessment/:assessmentId/restore': ['restore assessment'],
  'POST /assessment/sharing': ['share sharing', 'stop-sharing sharing'],
  'POST /code/attest': ['attest code-attestation'],

  'POST /conversations/new': ['plan-conversation conversation'],
  'POST /conversations/:conversationId/agree': ['agree-conversation conversation'],
  'POST /conversations/:conversationId/cancel': ['cancel-conversation conversation'],
  'POST /conversations/:conversationId/note': {
    none: 'A private note: that it was written is nobody else’s business',
  },
  'POST /conversations/:conversationId/objectives': ['add-objective conversation'],
  'POST /conversations/:conversationId/objectives/:objectiveId': ['say-of-objective objective'],
  'POST /conversations/:conversationId/prepare': ['share-preparation conversation'],
  'POST /conversations/:conversationId/record': ['write-conversation-record conversation'],
  'POST /conversations/:conversationId/said': ['say-how-it-was conversation'],
  'POST /conversations/:conversationId/support': ['promise-support conversation'],
  'POST /conversations/:conversationId/support/:supportId': ['say-of-support support'],
  'POST /conversations/together/:unitId': ['write-team-conversation team-conversation'],

  'POST /feedback/ask': ['prepare feedback-cycle'],
  'POST /feedback/asked/:invitationId/open': {
    none: 'It leads on to the answers; that somebody has begun is kept on nobody’s name',
  },
  'POST /feedback/cycles/new': ['prepare feedback-cycle'],
  'POST /feedback/cycles/:cycleId/cancel': ['cancel feedback-cycle'],
  'POST /feedback/cycles/:cycleId/launch': ['launch feedback-cycle'],
  'POST /feedback/cycles/:cycleId/people': ['choose-subjects feedback-cycle'],
  'POST /feedback/cycles/:cycleId/people/remove': ['remove-subject feedback-cycle'],
  'POST /feedback/cycles/:cycleId/remind': {
    none: 'It writes to people and changes nothing; the job that writes says who asked for it',
  },
  'POST /feedback/cycles/:cycleId/settings': ['change feedback-cycle'],
  'POST /feedback/cycles/:cycleId/subjects/:personId/raters/decide': [
    'agree-list feedback-list',
    'send-list-for-review feedback-list',
    'send-list-back feedback-list',
  ],
  'POST /feedback/cycles/:cycleId/subjects/:personId/raters/found': ['add-raters feedback-list'],
  'POST /feedback/cycles/:cycleId/subjects/:personId/raters/outside': ['add-raters feedback-list'],
  'POST /feedback/cycles/:cycleId/subjects/:personId/raters/suggested': ['add-raters feedback-list'],
  'POST /feedback/cycles/:cycleId/subjects/:personId/raters/take-off': ['take-off-rater feedback-list'],
  'POST /feedback/instruments/new': ['make feedback-instrument'],
  'POST /feedback/instruments/:instrumentId/edit': ['save feedback-instrument'],
  'POST /feedback/instruments/:instrumentId/new-version': ['begin-version feedback-instrument'],
  'POST /feedback/instruments/:instrumentId/publish': ['publish feedback-instrument'],
  'POST /feedback/pass-on/:invitationId': ['show-link feedback-invitation'],
  'POST /feedback/reports/:reportId/release': ['release-report feedback-report'],
  'POST /feedback/reports/:reportId/share': ['share-report feedback-report'],
  'POST /feedback/reports/:reportId/stop-sharing': ['stop-sharing-report feedback-report'],
  'POST /give-feedback/:link': notYetSent,
  'POST /give-feedback/:link/decline': ['decline feedback-invitation'],
  'POST /give-feedback/:link/take-back': ['take-back-decline feedback-invitation'],
  'POST /feedback-answers/:link': notYetSent,
  'POST /feedback-answers/:link/send': {
    none: 'An entry would say when each answer came, and with that whose it is (decision 0010)',
  },

  'POST /improvement/new': ['start improvement-project'],
  'POST /improvement/good-practice/:projectId': ['take-up improvement-project'],
  'POST /improvement/ideas/new': ['put-in improvement-idea'],
  'POST /improvement/ideas/:ideaId': ['reply improvement-idea'],
  'POST /improvement/ideas/:ideaId/take-back': ['take-back improvement-idea'],
  'POST /improvement/named/:creditId': [
    'agree-to-be-named improvement-project',
    'ask-not-to-be-named improvement-project',
  ],
  'POST /improvement/projects/:projectId/aim': ['save-aim improvement-project'],
  'POST /improvement/projects/:projectId/air-cover': ['give-air-cover improvement-project'],
  'POST /improvement/projects/:projectId/changes/new': ['record-change improvement-project'],
  'POST /improvement/projects/:projectId/changes/:changeId/withdraw': ['withdraw-change improvement-project'],
  'POST /improvement/projects/:projectId/decide': [
    'adopt improvement-project',
    'adapt improvement-project',
    'stop improvement-project',
    'reopen improvement-project',
  ],
  'POST /improvement/projects/:projectId/drivers': ['add-driver improvement-project'],
  'POST /improvement/projects/:projectId/drivers/:driverId/down': ['move-driver improvement-project'],
  'POST /improvement/projects/:projectId/drivers/:driverId/remove': ['remove-driver improvement-project'],
  'POST /improvement/projects/:projectId/drivers/:driverId/up': ['move-driver improvement-project'],
  'POST /improvement/projects/:projectId/measures': ['choose-measure improvement-project'],
  'POST /improvement/projects/:projectId/measures/without': ['explain-measures improvement-project'],
  'POST /improvement/projects/:projectId/measures/:seriesId/leave-out': [
    'leave-out-measure improvement-project',
  ],
  'POST /improvement/projects/:projectId/offer': ['offer improvement-project'],
  'POST /improvement/projects/:projectId/people': ['add-person improvement-project'],
  'POST /improvement/projects/:projectId/people/:creditId/contribution': ['credit improvement-project'],
  'POST /improvement/projects/:projectId/people/:creditId/leave': ['person-leaves improvement-project'],
  'POST /improvement/projects/:projectId/tests/new': ['plan-test improvement-project'],
  'POST /improvement/projects/:projectId/tests/:testId': ['record-test improvement-project'],
  'POST /improvement/technology/new': ['begin-appraisal technology-appraisal'],
  'POST /improvement/technology/:appraisalId/words': ['save-appraisal technology-appraisal'],
  'POST /improvement/technology/:appraisalId/benefits': ['promise-benefit technology-appraisal'],
  'POST /improvement/technology/:appraisalId/benefits/:benefitId': ['find-benefit technology-appraisal'],
  'POST /improvement/technology/:appraisalId/decision': ['decide-appraisal technology-appraisal'],

  'POST /api/measures/points': ['record-points measure-points'],
  'POST /measures/define': ['define measure'],
  'POST /measures/definitions/:measureId': ['publish-definition measure'],
  'POST /measures/definitions/:measureId/keep': ['keep measure'],
  'POST /measures/settings/:measureId': ['configure-chart measure'],
  'POST /measures/targets/:measureId': ['set-target measure'],
  'POST /measures/targets/:measureId/:targetId/withdraw': ['withdraw-target measure'],
  'POST /measures/recompute': byItsJob,
  'POST /measures/import': notYetApplied,
  'POST /measures/import/:measureImportId/abandon': notYetApplied,
  'POST /measures/import/:measureImportId/reading': notYetApplied,
  'POST /measures/import/:measureImportId/confirm': byItsJob,
  'POST /measures/import/:measureImportId/undo': byItsJob,
  'POST /measures/reviews/:reviewId/actions': ['add-action measure-review'],
  'POST /measures/reviews/:reviewId/actions/:actionId/done': ['action-done measure-review'],
  'POST /measures/reviews/:reviewId/actions/:actionId/not-done': ['action-not-done measure-review'],
  'POST /measures/reviews/:reviewId/actions/:actionId/removed': ['action-removed measure-review'],
  'POST /measures/reviews/:reviewId/close': ['close-review measure-review'],
  'POST /measures/reviews/:reviewId/reopen': ['reopen-review measure-review'],
  'POST /measures/reviews/:reviewId/steps/:reviewStep': ['answer-step measure-review'],
  'POST /measures/series/:seriesId/annotations/new': ['annotate measure-annotation'],
  'POST /measures/series/:seriesId/annotations/:annotationId/remove': [
    'remove-annotation measure-annotation',
  ],
  'POST /measures/series/:seriesId/annotations/:annotationId/restore': [
    'restore-annotation measure-annotation',
  ],
  'POST /measures/series/:seriesId/limits': ['decide-limits measure-series'],
  'POST /measures/series/:seriesId/points/:periodStart/correct': ['correct-point measure-series'],
  'POST /measures/series/:seriesId/points/:periodStart/leave-out': ['leave-out-point measure-series'],
  'POST /measures/series/:seriesId/points/:periodStart/take-in': ['take-in-point measure-series'],
  'POST /measures/series/:seriesId/review': ['begin-review measure-review'],

  'POST /api/organisation/imports': notYetApplied,
  'POST /organisation/import': notYetApplied,
  'POST /organisation/import/:importId/abandon': notYetApplied,
  'POST /organisation/import/:importId/columns': notYetApplied,
  'POST /organisation/import/:importId/sheet': notYetApplied,
  'POST /organisation/import/:importId/confirm': byItsJob,
  'POST /organisation/import/:importId/undo': byItsJob,
  'POST /organisation/people/:personId/duties': [
    'give-administrator person',
    'give-development-lead person',
    'give-board person',
    'take-administrator person',
    'take-development-lead person',
    'take-board person',
  ],
  'POST /organisation/posts/:postId': ['decide-responsibility post'],
  'POST /organisation/units/:unitId/leads': ['decide-leads unit'],
  'POST /roles/mine': ['choose-role post'],
  'POST /roles/posts/:postId': ['choose-role post'],

  'POST /sign-in/demonstration': ['sign-in.begun session'],
}

/** Acts that succeed and rightly change nothing, where the form's one-time id does not say so by itself. */
export const mayChangeNothing: Readonly<
  Record<string, { readonly why: string; readonly when: (form: URLSearchParams, ledTo: string) => boolean }>
> = {
  'POST /assessment/:assessmentId/check': {
    why: 'Already submitted: it leads on to the result',
    when: () => true,
  },
  'POST /api/measures/points': { why: 'The same points, sent again', when: () => true },
  'POST /conversations/:conversationId/prepare': {
    why: 'Saved for oneself: nobody else sees it before it is shared',
    when: (form) => form.get('action') === 'save',
  },
  ...Object.fromEntries(
    ['agree', 'objectives', 'support'].map((act) => [
      `POST /conversations/:conversationId/${act}`,
      {
        why: 'It is not open to both, or over: it leads back to the conversation, and claims nothing',
        when: (_: URLSearchParams, ledTo: string) => !ledTo.includes('done='),
      },
    ]),
  ),
  'POST /conversations/:conversationId/record': {
    why: 'Agreed in both names meanwhile: it stays as it was',
    when: () => true,
  },
  'POST /conversations/:conversationId/said': { why: 'It is said once', when: () => true },
  'POST /measures/reviews/:reviewId/steps/:reviewStep': {
    why: 'The answers are those that were there',
    when: () => true,
  },
  'POST /give-feedback/:link/take-back': { why: 'Already taken back', when: () => true },
  'POST /measures/series/:seriesId/review': {
    why: 'There is one under way: it leads on to that',
    when: () => true,
  },
}
