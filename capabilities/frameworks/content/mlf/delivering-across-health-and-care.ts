import type { CompetencyGroup } from '../model.ts'
import { mlfCompetency, mlfStandard } from './model.ts'

// Names are facts, attributed to NHS England; every other sentence is our own.

const improvingQuality = mlfStandard('3.1', {
  name: 'Improving quality',
  meaning: 'Keeping patients safe, fitting care to the person, and running things by rules that help.',
  children: [
    mlfCompetency('3.1.1', {
      name: 'Respond to patient safety concerns, needs and preferences',
      nature: 'both',
      meaning: 'Hearing what worries patients and staff, acting on it, and being honest when care fails.',
      descriptors: {
        F: 'You act when you see a risk to a patient, report it, and tell the patient or family the truth. You speak up even when the person you have to tell is senior to you.',
        1: 'You listen to patients, families and staff about what feels unsafe or simply wrong, put it right the same day where you can, and tell them what you did. You read a complaint as information, not as an attack.',
        2: 'You set up dependable ways to hear and respond, such as huddles, safety checks and prompt replies to complaints. You go and see whether actions that were closed on paper were done on the ward.',
        3: 'You put incidents, outcomes, complaints and waiting times side by side to see where patients are being harmed or let down. You agree the few things to change, and measure whether harm falls.',
        4: 'You keep patients at the centre of the board’s business: you hear from them directly, are open when care fails, and see that warnings are heeded. You judge the organisation by what it is like to be cared for here.',
      },
      looksLike: [
        'Something a patient or family told you, what you did, and how you told them',
        'An incident or complaint that led to a change which is still in place',
        'A measure of harm in your service before and after you acted',
      ],
    }),
    mlfCompetency('3.1.2', {
      name: 'Personalise care',
      nature: 'both',
      meaning: 'Fitting care to the person, and finding out whom the service does not fit.',
      descriptors: {
        F: 'You find out what matters to the person in front of you, including their language, faith, disability, work and family, and adjust what you do. You ask rather than assume.',
        1: 'You make your service easy for all sorts of people to use: interpreters are booked, letters are in plain words or large print, those who need longer get it, and carers are treated as partners.',
        2: 'You check that booking, access and discharge work fairly across your teams: who misses appointments, who waits longest, who never complains. You change the rules that shut people out.',
        3: 'You compare access and outcomes by deprivation, ethnicity, disability, age and sex to find who is served worst, and you work with those communities to redesign care around them.',
        4: 'You make fair, personal care a commitment in strategy, money and contracts. You see outcomes by group, put more where need is greater, and answer in public for gaps that do not close.',
      },
      looksLike: [
        'An adjustment you made for someone, now available to others who need it',
        'Access or outcomes for your service by group, and one thing you changed',
        'A letter, form or clinic redesigned with the people who use it',
      ],
    }),
    mlfCompetency('3.1.3', {
      name: 'Implement policies and ensure good governance',
      nature: 'management',
      meaning: 'Making rules clear, workable and followed, and decisions traceable.',
      descriptors: {
        F: 'You know the policies that matter to your work, follow them, and keep records that someone else could rely on. When a rule does not fit the case in front of you, you ask rather than improvise.',
        1: 'You make sure that the team knows, understands and can in practice follow what is required, from consent to keeping information safe. You check by looking and asking, not only by counting signatures.',
        2: 'You introduce new policy properly: what is changing, why, from when, and what people should stop doing. You find out what makes it hard to follow and take that back to whoever wrote it.',
        3: 'You develop policy with those who will use it, keep it short, and retire what is out of date. Your governance meetings reach decisions, follow actions to the end, and pass risks up honestly.',
        4: 'You set how the organisation is governed: who decides what, how the board knows, and committees that probe rather than nod. You ask for the evidence behind a green rating and invite challenge from outside.',
      },
      looksLike: [
        'A policy you introduced, and how you know that it is followed',
        'A rule you had changed because it could not be followed in practice',
        'Minutes that show a decision, its owner and its completion',
      ],
    }),
  ],
})

const innovationAndImprovement = mlfStandard('3.2', {
  name: 'Innovation and improvement',
  meaning: 'Making things better step by step, with the tools of the day, and bringing people along.',
  children: [
    mlfCompetency('3.2.1', {
      name: 'Drive continuous improvement and innovation',
      nature: 'both',
      meaning: 'Finding better ways of working by trying them and measuring what happens.',
      descriptors: {
        F: 'You notice what does not work well and test a small change: one ward round, one clinic, one week. You look at what happened before deciding whether to keep it.',
        1: 'You encourage people to ask why things are done as they are. You find time in the week for the team’s ideas, help them to try one safely, and give them the credit when it works.',
        2: 'You lead improvement projects with a clear aim, a starting point and a handful of measures, including one that would show harm elsewhere. Patients and front-line staff help to design the change.',
        3: 'You make improvement part of the ordinary work of the division. People are taught a method, you clear what gets in their way, and what works in one place is taken up in others.',
        4: 'You give people licence to experiment, and cover when a sensible test fails. You ask what was learned before asking who was responsible, and put time and money behind improvement for years, not months.',
      },
      looksLike: [
        'A change you tested: what you expected, what happened, and what you decided',
        'An improvement project with its aim, its chart and what patients thought',
        'An idea from a member of staff that you helped to happen',
      ],
    }),
    mlfCompetency('3.2.2', {
      name: 'Transform through technology and innovation',
      nature: 'both',
      meaning: 'Using digital tools well, choosing them carefully, and changing the work around them.',
      descriptors: {
        F: 'You use the systems your work depends on with confidence, keep information safe, and ask to be shown what you do not know. You say so when a screen or form makes care harder.',
        1: 'You help others to become confident with digital tools. You find out who is struggling and why, make time for training, and never leave anyone to depend on a colleague’s login.',
        2: 'You look into new tools with a critical eye: what problem each would solve, what it costs in time and money, whom it might leave out, how it was tested. You try it on a small scale before you buy.',
        3: 'You make digital change a priority, with protected time, clinical leadership and someone who owns the benefits. You switch the old way off, and check months later whether patients and staff are better off.',
        4: 'You lead digital change as a change in how care is given, not as a purchase. You understand its risks, safety and cyber security among them, pay for what comes after go-live, and stop what is not working.',
      },
      looksLike: [
        'A tool you appraised, including the reasons not to buy it',
        'Help you gave that made someone confident with a system they avoided',
        'Benefits promised and benefits seen, some months after a system went live',
      ],
    }),
    mlfCompetency('3.2.3', {
      name: 'Support others through change',
      nature: 'leadership',
      meaning: 'Helping people to understand change, get through it, and make it last.',
      descriptors: {
        F: 'You stay open when things change: you ask what it means, give the new way a fair try, say what is not working, and help colleagues who find it harder than you do.',
        1: 'You explain to the team what is changing and what is not, listen to worries without brushing them aside, and keep people informed even when there is nothing new to say.',
        2: 'You plan change across teams: who is affected and when, what training and cover they need, what will stop, and how you will hear about trouble in the first weeks.',
        3: 'You stay with a change after its launch until it is the normal way of working. You deal with old habits and old forms, look after those who lose by it, and check that the gain has lasted.',
        4: 'You set the direction of large change and keep it steady. You are honest about what it asks of people, involve staff, unions, patients and partners early, and limit how much is changed at once.',
      },
      looksLike: [
        'A plan for a change that shows who was affected and what they were given',
        'What people said during a change, and what you altered because of it',
        'A check, months later, of whether a change had lasted',
      ],
    }),
  ],
})

const workingCollaboratively = mlfStandard('3.3', {
  name: 'Working collaboratively',
  meaning: 'Getting better care by working with people you do not manage.',
  children: [
    mlfCompetency('3.3.1', {
      name: 'Build relationships',
      nature: 'leadership',
      meaning: 'Knowing and being trusted by the people your service depends on.',
      descriptors: {
        F: 'You treat everyone you work with as a colleague, whatever their job or employer. You do what you promised them, and find out what their day is like before you judge how they do it.',
        1: 'You know the people your team depends on, such as neighbouring wards, pharmacy, social care and community teams. You keep in touch when nothing is wrong, so that it is easier when something is.',
        2: 'You build a habit of sharing information, help and credit between teams and sites. When services are at odds, you bring people together to look at the whole of the patient’s journey.',
        3: 'You build networks with a purpose, within the organisation and beyond it: primary care, councils, charities, universities, other trusts. You know who can help with what, and they know they can rely on you.',
        4: 'You build lasting partnerships in the local system, made with communities and not for them. You share power as well as plans, put residents’ interests before the organisation’s own, and stay at the table when it is hard.',
      },
      looksLike: [
        'A partner’s account of what it is like to work with you',
        'A problem solved because of a relationship you had already made',
        'A piece of work planned with patients, carers or a community group from the start',
      ],
    }),
    mlfCompetency('3.3.2', {
      name: 'Lead a collaborative team',
      nature: 'leadership',
      meaning: 'Making one team out of people with different jobs, bosses and points of view.',
      descriptors: {
        F: 'You join in: you pull your weight, offer help without being asked, ask for it when you need it, and respect what other professions bring to a patient’s care.',
        1: 'You lead the team so that decisions are shared. Those who know the work have a say, roles are clear, and once a thing is agreed everyone backs it, you included.',
        2: 'You build a real team out of people from different professions, shifts and sites. They have common aims, know one another’s jobs, and meet regularly to look at how well they work together.',
        3: 'You build trust between clinical, nursing and operational leaders, so that they decide together and settle differences face to face. You value helping another department as much as winning for your own.',
        4: 'You lead teams drawn from several organisations, with shared goals, shared data and shared risk. At the board you work as one team, challenge each other frankly and answer together for the result.',
      },
      looksLike: [
        'A decision made together by several professions, and how it was reached',
        'A review by the team of how well it works together, and what it changed',
        'Joint work with another department or organisation, and its result',
      ],
    }),
    mlfCompetency('3.3.3', {
      name: 'Share good practice',
      nature: 'leadership',
      meaning: 'Borrowing what works elsewhere, and passing on what you have learned, failures included.',
      descriptors: {
        F: 'You look for people who do it better, on the next ward or in another trust, ask them how, and try it. You are glad to borrow an idea and say where it came from.',
        1: 'You share what has worked and what has not with your team and your neighbours, in a short talk, a one-page note or a visit, so that others are spared the same mistake.',
        2: 'You help your teams to show others their work. You give them time to write it up, to host visits and to present, and you set up swaps between services that face the same problem.',
        3: 'You make good practice travel across the organisation. You know what has been taken up where, help each place to fit it to its own patients, and ask openly why some have not used it.',
        4: 'You share and take up good practice at scale, through regional and national networks, with honest accounts of what failed. You bring the outside in, and count a borrowed idea as a success.',
      },
      looksLike: [
        'Something you took from another team, and how you fitted it to yours',
        'A talk, note or visit you gave, and who used it afterwards',
        'A list of where a good idea has been taken up, and where it has not and why',
      ],
    }),
  ],
})

export const deliveringAcrossHealthAndCare: CompetencyGroup = {
  type: 'group',
  kind: 'area',
  id: 'MLF-3',
  code: '3',
  name: 'Delivering across health and care',
  meaning: 'Better, safer and fairer care, made with colleagues and partners well beyond your own team.',
  children: [improvingQuality, innovationAndImprovement, workingCollaboratively],
}
