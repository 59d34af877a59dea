import type { Principle } from './model.ts'

// The six names are those of the Code. Commitments, behaviours and examples are our own words, and the examples
// are invented: none of them happened at any particular place.

export const principles: readonly Principle[] = [
  {
    id: 'accountability',
    name: 'Accountability',
    commitment:
      'I answer for what I do, for what I decide and for what I leave undone, and I make it easy for others to see why.',
    behaviours: [
      'I do what I said I would, and say early when I cannot.',
      'I know what I answer for and what I do not, and I make sure that others know it too.',
      'I keep a record of important decisions and the reasons for them.',
      'I own my mistakes, tell those they affect and put right what I can.',
      'I spend public money as if I had to explain each pound in person.',
      'I take a risk to someone who can act on it, and I go back to see that they have.',
    ],
    doingItWell: [
      'A waiting-list figure turns out to be wrong. The manager who signed it off tells the board that day, explains how it happened and corrects it.',
      'A team leader cannot fill a night shift safely. She says so in writing by midday, with what she has tried and what she needs.',
      'When a project ends, the person who led it shows which benefits came and which did not, without being asked.',
    ],
    fallingShort: [
      'A manager lets a junior colleague explain a decision that was the manager’s own.',
      'A risk sits on the register for two years in the same words, because nobody has asked whose it is.',
      'An overspend is known about in June and first mentioned in January.',
    ],
  },
  {
    id: 'collaboration',
    name: 'Collaboration',
    commitment: 'I work with others as partners, because no patient’s care belongs to one team.',
    behaviours: [
      'I find out who else is affected before I decide.',
      'I share what others need to know, in time for them to use it.',
      'I respect what other professions and other organisations know.',
      'I involve patients, carers and communities early enough for them to change the outcome.',
      'I settle differences directly and fairly, and stand by what was agreed.',
      'I give credit to the people who did the work.',
    ],
    doingItWell: [
      'Before moving a clinic, a service manager talks to the booking clerks, the ambulance crews and two patients who use it, and alters the plan.',
      'Two hospitals share their theatre figures openly, awkward ones included, and agree which of them will stop doing a certain operation.',
      'A ward manager and a social work team leader have a quick call at ten each morning, so that nobody waits in bed over a form.',
    ],
    fallingShort: [
      'A department changes its opening hours and tells nobody, so that its patients wait in someone else’s corridor.',
      'Partners are shown a finished plan on Tuesday and asked for their views by Friday.',
      'A meeting ends in agreement, and the decision is undone in the car park.',
    ],
  },
  {
    id: 'compassion',
    name: 'Compassion',
    commitment: 'I notice when people are struggling, I try to understand, and I do something about it.',
    behaviours: [
      'I make time to ask people how they are, and I listen to the answer.',
      'I look for what lies behind someone’s behaviour before I judge it.',
      'I give hard news in private, plainly and kindly.',
      'I act on what I hear, even when the most I can do is small.',
      'I do not walk past unkindness.',
      'I look after my own health, so that I have something to give.',
    ],
    doingItWell: [
      'A porter is assaulted at work. The manager rings him at home that evening, and again a fortnight later.',
      'After a death on the ward, the shift is given cover and half an hour together before anyone is asked for a statement.',
      'A consultant is caring for a dying parent. The team agrees a lighter on-call rota for a month, and nobody makes him ask twice.',
    ],
    fallingShort: [
      'A nurse comes back to work after a bereavement and is handed an absence warning at the start of her shift.',
      'A manager says that the door is always open, and looks at the screen while people talk.',
      'Letters about redundancy go out on a Friday afternoon with nobody to ring.',
    ],
  },
  {
    id: 'curiosity',
    name: 'Curiosity',
    commitment:
      'I go on asking, learning and testing what I believe, and I am glad to be shown when I am wrong.',
    behaviours: [
      'I ask before I tell, and I ask the people who do the work.',
      'I look for evidence, including evidence I would rather not find.',
      'I treat complaints, mistakes and near misses as chances to learn.',
      'I try a new way on a small scale and measure what happens.',
      'I ask for feedback on myself and act on it.',
      'I find out how other places do it.',
    ],
    doingItWell: [
      'A general manager spends a night in the assessment unit before redesigning it, and drops half the plan.',
      'A team sees its falls rise and checks, before blaming anyone, whether the ward has simply begun to report them better.',
      'A matron visits a hospital with half as many pressure ulcers and brings back two things to try.',
    ],
    fallingShort: [
      'A leader asks for ideas and then explains why each of them will not work.',
      'The same action, more training, is written after every incident, and nobody asks whether it helped.',
      'A figure turns red and the first question is whose fault it is.',
    ],
  },
  {
    id: 'inclusion',
    name: 'Inclusion',
    commitment:
      'I treat people fairly, which is not the same as treating them all alike, and I change what shuts people out.',
    behaviours: [
      'I learn about lives unlike my own and question what I assume.',
      'I see that different people are in the room, and that they are heard.',
      'I make adjustments promptly and without fuss.',
      'I offer opportunities openly, and look at who gets them.',
      'I challenge discrimination and harassment, whether from staff or from patients.',
      'I look at access, experience and results for different groups, and act on the gaps.',
    ],
    doingItWell: [
      'A rota coordinator asks everyone about holy days and school holidays before building the rota, and shares out the unpopular shifts evenly.',
      'A chance to act up is offered to the whole team with the criteria set out, although the usual person was to hand.',
      'A patient refuses to be cared for by a Black nurse. The nurse in charge stands by her colleague, speaks to the patient and reports it as an incident.',
    ],
    fallingShort: [
      'A deaf colleague is told to lip-read because nobody booked the interpreter.',
      'Everyone on the development programme was chosen by a tap on the shoulder.',
      'Racist jokes at handover are put down to banter by the person in charge.',
    ],
  },
  {
    id: 'integrity',
    name: 'Integrity',
    commitment:
      'I am honest and open, I do right when nobody is looking, and I speak up when something is wrong.',
    behaviours: [
      'I tell the truth, including to people who have power over me.',
      'I put patients before my own interests and before the organisation’s reputation.',
      'I declare interests, and refuse gifts and favours that might sway me.',
      'I keep people’s information safe, and never use confidentiality to hide harm.',
      'I speak up, and I make it safe for others to do so.',
      'I behave in the same way whoever is in the room.',
    ],
    doingItWell: [
      'A director tells inspectors about a problem that they had not found.',
      'A manager whose cousin has applied for a post steps off the panel and says why.',
      'A nurse raises a concern about a senior surgeon. Her manager thanks her, passes it on that day and sees that she is not made to pay for it.',
    ],
    fallingShort: [
      'Patients are moved from one waiting list to another so that a target is met.',
      'A reference leaves out a serious concern, so that the problem will move elsewhere.',
      'A manager says one thing to the clinicians in the meeting and another to the executives afterwards.',
    ],
  },
]
