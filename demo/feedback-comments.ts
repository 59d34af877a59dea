/** What colleagues might write about somebody who leads. Invented, and about nobody. */
export const commentsOnLeaders: Readonly<Record<'keep' | 'change', readonly string[]>> = {
  keep: [
    'Always says good morning to the night staff before going home.',
    'Explains why, not only what. We know what matters this week.',
    'Comes and looks before deciding. That is rare.',
    'Stays calm when we are four down, and helps with the washes.',
    'Backs us in meetings we are not in.',
    'Remembers what I said last month and asks how it went.',
    'Fair with the off duty, and says so when it cannot be.',
    'Thanks people by name for particular things.',
    'Takes complaints from families as something to learn from.',
    'Lets the team try things, and gives the credit away.',
  ],
  change: [
    'Tell us sooner when something is going to change, even when you do not know all of it.',
    'Give away more of the rota. You do not have to do all of it yourself.',
    'Let people finish before you answer.',
    'Bring the figures to the huddle and not only to the managers’ meeting.',
    'Say no to more. We can see that you are stretched.',
    'Deal with the two who do not get on; everybody walks round it.',
    'Spend more time with the part-time staff, who miss the handovers.',
    'Ask the ward clerks. They know where it goes wrong.',
    'Write down who does what after the meeting.',
    'Take your own leave.',
  ],
}
