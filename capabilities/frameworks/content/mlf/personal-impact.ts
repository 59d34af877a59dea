import type { CompetencyGroup } from '../model.ts'
import { mlfCompetency, mlfStandard } from './model.ts'

// Names are facts, attributed to NHS England. Every other sentence here is our own, written from the arc of
// each competency and not from the official text, which an importer brings in.

const productivityAndWellbeing = mlfStandard('1.1', {
  name: 'Personal productivity and wellbeing',
  meaning: 'Using your own time, health and learning well, so that you can go on doing a demanding job.',
  children: [
    mlfCompetency('1.1.1', {
      name: 'Prioritise for personal productivity',
      nature: 'management',
      meaning: 'Putting effort where it matters most, and being open about what will have to wait.',
      descriptors: {
        F: 'You know which of today’s jobs cannot wait and you do those first. When something urgent lands, you say what it will push back rather than quietly falling behind.',
        1: 'You plan the team’s week as well as your own: you settle each morning what matters most, share the work out fairly, and stop or hand on tasks that do not need you.',
        2: 'You weigh competing demands across several teams by the risk to patients and staff, and agree with your team leaders what will wait. You keep some time free for the problem nobody planned for.',
        3: 'You run a portfolio that keeps changing, and you move people, meetings and deadlines as priorities shift. You drop or merge work that no longer earns its place, and tell those who asked for it.',
        4: 'You decide where the whole organisation spends its effort and keep the list of priorities short enough to deliver. You protect other people’s time by turning down work and meetings that add nothing.',
      },
      looksLike: [
        'Your diary or the team’s board before and after you dropped, moved or handed on work, with what that freed',
        'A message in which you agreed with someone what would be done later, and why',
        'What your team says about whether it knows what matters most this week',
      ],
    }),
    mlfCompetency('1.1.2', {
      name: 'Develop personal health and wellbeing strategies',
      nature: 'leadership',
      meaning:
        'Looking after your own health at work and making it easier for other people to look after theirs.',
      descriptors: {
        F: 'You notice when you are tired, stretched or unwell, you take your breaks and your leave, and you know who to turn to. You ask for help before it shows in your work.',
        1: 'You set realistic goals for your own health and hours, and mostly keep to them: you finish on time, recover properly after a run of hard shifts, and tell your manager when the job does not fit the week.',
        2: 'You make it ordinary to talk about stress, sleep and workload in one-to-ones and team meetings, and say something of your own where it helps. You know the support on offer well enough to send people to it.',
        3: 'You look for what stops people looking after themselves, such as missed breaks, unsafe on-call patterns or nowhere to rest, and you change the rota, the room or the rule. You take your own leave and are seen to.',
        4: 'You make staff health the board’s business: you agree policy, pay for it, read absence and survey figures group by group, and act on what they show. You work in a way you would want others to copy.',
      },
      looksLike: [
        'A change you made to a rota, a room or a rule so that people could rest or recover',
        'Absence, break or survey figures for your team, with what you did about them',
        'A note of what you changed in your own working week, and whether it lasted',
      ],
    }),
    mlfCompetency('1.1.3', {
      name: 'Commit to continuing professional development',
      nature: 'both',
      meaning: 'Going on learning, and turning what is learned into better work.',
      descriptors: {
        F: 'You keep your training up to date and ask what you could do better, after ordinary days as well as after mistakes. You put at least one thing you have learned into practice.',
        1: 'You learn with others at your own level, for instance by watching a colleague run a meeting, talking through a hard case or joining a learning set, and you bring what you learn back to the team.',
        2: 'You look for a coach or mentor and use the time on real problems. You ask for feedback from people who see you on your worst days as well as your best, and you change something because of it.',
        3: 'You are open about what you are still learning, protect study time for your managers even in a bad month, and expect every project and every setback to end with a record of what was learned.',
        4: 'You treat learning as an investment: you know what the organisation spends on it, who gets it and who does not, and you ask whether services changed as a result. You are seen to go on learning yourself.',
      },
      looksLike: [
        'Something you do differently since a course, a visit or a piece of feedback, and what happened',
        'A short reflection on a day that went badly, and what you took from it',
        'Study time you asked for or protected for others, kept or lost',
      ],
    }),
  ],
})

const communicatingWell = mlfStandard('1.2', {
  name: 'Communicating well',
  meaning: 'Being understood, listening properly, and speaking up to those with more power.',
  children: [
    mlfCompetency('1.2.1', {
      name: 'Communicate with clarity and purpose',
      nature: 'both',
      meaning: 'Saying the right thing in the right way, so that people know what it means for them.',
      descriptors: {
        F: 'You choose the right way to say something: a conversation for what is personal, a handover for what is urgent, a written note for what must be kept. People know what you need from them and by when.',
        1: 'You suit what you say to whoever is listening, from a new healthcare assistant to a consultant or a worried family. You leave out jargon and check that the message arrived as you meant it.',
        2: 'You give hard messages yourself, early and plainly: a refused request, a missed target, a service that has to change. You explain the reason, listen to the reaction and do not leave people guessing.',
        3: 'You coach your managers to fit their message to the audience. You help clinical, operational and finance colleagues understand one another, so that each hears what a decision means for their own work.',
        4: 'You make sure that people on every site and every shift can say what the organisation is trying to do and what it means for them. You keep the message short, steady and honest, above all when the news is bad.',
      },
      looksLike: [
        'A message you wrote or rewrote for a particular audience, and how you checked it was understood',
        'A colleague’s account of a hard message you gave',
        'A handover, briefing or huddle of yours that someone watched and commented on',
      ],
    }),
    mlfCompetency('1.2.2', {
      name: 'Encourage open dialogue and feedback',
      nature: 'leadership',
      meaning: 'Making it safe and worthwhile for people to say what they think.',
      descriptors: {
        F: 'You listen without interrupting or preparing your reply, thank people who tell you something awkward, and ask a question before you give your own view.',
        1: 'You help people in your team to say what worries them: you invite the quieter ones by name, raise a concern with them or for them, and go back to tell them what happened.',
        2: 'You run one-to-ones, huddles and debriefs in which people can disagree with you and with each other without paying for it later. You notice whose voice is missing, such as night or bank staff, and go and ask.',
        3: 'You ask for honest feedback on your own leadership from people at all levels, including those who find you hard to work with. You tell them what you heard and what you have changed.',
        4: 'You build a culture in which speaking up is expected and safe. You meet speak-up guardians and staff networks, ask who stays silent and why, and act when someone is treated badly for raising a concern.',
      },
      looksLike: [
        'A concern someone raised with you, what was done, and how you told them',
        'A change you made after feedback on yourself',
        'Survey or speak-up figures for your area, with how you discussed them with staff',
      ],
    }),
    mlfCompetency('1.2.3', {
      name: 'Influence, negotiate and manage upwards',
      nature: 'leadership',
      meaning: 'Winning support for what patients and staff need from people you cannot instruct.',
      descriptors: {
        F: 'You back a request with a fact and an example, such as how many discharges ran late and what that meant for one patient, so that your manager can see both the size and the point of the problem.',
        1: 'You know what you can settle yourself and what has to go up. You raise it in good time, with what you have tried, the risk of leaving it, and what you would like decided.',
        2: 'You speak for your teams and patients in rooms they are not in. You argue for staff, beds or time with evidence, know what the others in the room need, and find an agreement that holds.',
        3: 'You bring clinical, operational, finance and workforce colleagues to an agreement that none could reach alone. You tell executives early what they may not want to hear, and bring choices rather than complaints.',
        4: 'You put the case for patients and staff to local partners, regulators and national bodies, and win support for it. You do the groundwork before the meeting, and are as honest upwards as you ask others to be with you.',
      },
      looksLike: [
        'A case you put to someone senior, with the evidence you used and what was decided',
        'An escalation you wrote: what you had tried, the risk and the decision you asked for',
        'An agreement you reached with another department, and whether it still holds',
      ],
    }),
  ],
})

const responsibilityAndIntegrity = mlfStandard('1.3', {
  name: 'Responsibility and integrity',
  meaning: 'Answering for what you do, being seen and being open, and treating people with kindness.',
  children: [
    mlfCompetency('1.3.1', {
      name: 'Take accountability for my actions',
      nature: 'leadership',
      meaning: 'Owning decisions and their results, including the unwelcome ones.',
      descriptors: {
        F: 'You think about how your background and habits colour your judgement: whom you trust first, whom you ask, whom you blame. You check yourself before you act on a first impression.',
        1: 'You do what you said you would. When you get something wrong you say so promptly to those affected, put right what you can, and never let a junior colleague carry it for you.',
        2: 'You make plain who answers for what across your teams, in writing where it matters, so that nothing important falls between two people. You keep to your own part when it is tested.',
        3: 'You answer for what your division does, good and bad, without passing blame down. You look first at how the work was set up, and you report honestly when a promise is not going to be kept.',
        4: 'You take decisions in the open, declare your interests, and build fairness and honesty into policy, contracts and pay. You answer to the public for harm as readily as for success.',
      },
      looksLike: [
        'A decision of yours that went wrong, whom you told and what you put right',
        'A written agreement of who answers for what between people or teams',
        'A reflection on a first impression you had to correct',
      ],
    }),
    mlfCompetency('1.3.2', {
      name: 'Be visible, transparent, and present',
      nature: 'leadership',
      meaning: 'Being where the work is, giving people your attention, and being open about what you know.',
      descriptors: {
        F: 'You are easy to find and easy to talk to. You greet people, learn the names of those you work with on each shift, and stop what you are doing when a colleague needs a minute.',
        1: 'You tell the team what is going on: what you know, what you do not know yet, and when you will. People on nights, part-time hours or another site hear it when everyone else does.',
        2: 'You spend regular time where the work is done and give people your whole attention, with no phone and no rush. They come away knowing that you heard them and what you will do next.',
        3: 'People can reach you in more than one way, such as walkabouts, open sessions, short written updates and a fixed hour for questions. You see to it that every site and shift in the division gets its turn.',
        4: 'You explain the board’s decisions in plain words, including what was turned down, what it cost and who loses by it. You are seen on wards, in clinics and at community bases, and you answer hard questions in person.',
      },
      looksLike: [
        'A month of where you spent your time, and which shifts and sites you reached',
        'An update you gave that said what was not yet known, and how you followed it up',
        'A decision you explained, and the questions people asked',
      ],
    }),
    mlfCompetency('1.3.3', {
      name: 'Manage with civility and compassion',
      nature: 'leadership',
      meaning: 'Treating people decently, noticing when they struggle, and not walking past bad behaviour.',
      descriptors: {
        F: 'You are polite and kind under pressure as well as on a good day. You do not gossip or roll your eyes, and you apologise when you have been short with someone.',
        1: 'You notice when someone in the team is struggling, ask them about it, and do something practical, such as changing a shift or arranging a call with occupational health. You check again later.',
        2: 'You do not put off difficult conversations about absence, performance, grief or a complaint. You prepare, are straight about the matter in hand, and leave people with their dignity.',
        3: 'You challenge rudeness, bullying and discrimination whoever they come from, including senior clinicians and your own peers. You follow up, so that the person on the receiving end is safe afterwards.',
        4: 'You make kindness and respect a condition of working here. You find out who is being hurt and where, deal with complaints about senior people as firmly as any others, and show it in how the board treats people.',
      },
      looksLike: [
        'A difficult conversation you prepared for, and how the other person found it',
        'Bad behaviour you challenged, and what you did afterwards for the person affected',
        'Practical support you arranged for someone, with anything that names them left out',
      ],
    }),
  ],
})

export const personalImpact: CompetencyGroup = {
  type: 'group',
  kind: 'area',
  id: 'MLF-1',
  code: '1',
  name: 'Personal impact',
  formerNames: [
    {
      name: 'Developing self',
      until: 'not-established',
      seenIn: 'Version 1.0 of the standards; the official self-assessment tool shows the newer name',
    },
  ],
  meaning: 'How you work, speak and behave, before anyone else is asked to do anything.',
  children: [productivityAndWellbeing, communicatingWell, responsibilityAndIntegrity],
}
