import type { CompetencyGroup } from '../model.ts'
import { mlfCompetency, mlfStandard } from './model.ts'

// Names are facts, attributed to NHS England; every other sentence is our own.

const buildingTeams = mlfStandard('2.1', {
  name: 'Building teams',
  meaning: 'Making a team that people are glad to belong to, safe in, and able to rely on in trouble.',
  children: [
    mlfCompetency('2.1.1', {
      name: 'Build engagement',
      nature: 'leadership',
      meaning: 'Helping people to feel noticed, involved and willing to give their best.',
      descriptors: {
        F: 'You tell people clearly what is needed and thank them for something particular they did, so that they know the work was noticed and why it mattered to a patient or the team.',
        1: 'You involve the team in decisions that affect them, such as how shifts are shared or how the clinic runs. You try their ideas, and say honestly when one cannot be used and why.',
        2: 'You make people in all your teams feel valued and safe to be themselves. You know your survey and turnover figures, talk them through with staff, and act on the two or three things they choose.',
        3: 'You lead a division in which people of different professions and backgrounds respect one another and try new things together. You look at who is thriving and who is not, and change what holds some groups back.',
        4: 'You make this a place that good people want to join and stay in, with flexible work, fair progress and a voice that counts. You check whether that is true for every group and insist on action where it is not.',
      },
      looksLike: [
        'A decision the team helped to make, and what changed because of what they said',
        'Survey, turnover or exit comments for your area, with the action people chose',
        'Thanks or recognition you gave, and what it was for',
      ],
    }),
    mlfCompetency('2.1.2', {
      name: 'Make sure people feel safe in the workplace',
      nature: 'both',
      meaning: 'Finding and reducing what could hurt staff, in body or in mind.',
      descriptors: {
        F: 'You spot hazards, from a wet floor to a frightened colleague or a shift without enough staff. You deal with what you can there and then, and report the rest the same day.',
        1: 'You make working safely the normal way: equipment is checked, lone workers are accounted for, and abuse is never shrugged off. After an incident you look after the people first and the form second.',
        2: 'You keep a live risk register across your teams, with risks that staff recognise, an owner and a date for each, and action that lowers them. You take a risk higher when you cannot control it.',
        3: 'You turn what incidents, sickness and surveys tell you into policy for the division, on matters such as staffing, violence, fatigue or sexual safety, and you check on the ground that it is followed.',
        4: 'You put safety of body and mind ahead of convenience and reputation. The board hears directly about harm to staff, learns from it without hunting for a culprit, and pays for the remedy.',
      },
      looksLike: [
        'A hazard or incident you dealt with, and what is different now',
        'A risk you wrote, owned and brought down, with its scores over time',
        'What staff say about feeling safe, before and after something you changed',
      ],
    }),
    mlfCompetency('2.1.3', {
      name: 'Manage challenges',
      nature: 'both',
      meaning: 'Staying useful when things go wrong, and seeing trouble before it arrives.',
      descriptors: {
        F: 'When things go wrong you stay calm, do the next safe thing and ask for help early. You are honest about what you cannot manage alone.',
        1: 'You steady the team in a bad shift: you say what matters most for the next hour, share the load, watch for the person who is going under, and make time afterwards to talk it through.',
        2: 'You get to the bottom of problems that keep coming back, such as a clinic that always overruns, and settle them with those involved. You know when to stop trying and escalate with a proposal.',
        3: 'You see complex risks coming, for instance a fragile specialty, a failing supplier or a winter without enough staff, and you work up the choices with others before it becomes a crisis.',
        4: 'You lead through events that reach beyond the organisation, such as a pandemic, a cyber attack or a public inquiry. You decide on incomplete facts, work openly with national partners, and look after those under strain.',
      },
      looksLike: [
        'A hard day or week you led: what you decided first, and what you would do differently',
        'A problem that used to come back and no longer does',
        'A plan made for a risk that had not yet happened',
      ],
    }),
  ],
})

const performanceAndDelivery = mlfStandard('2.2', {
  name: 'Performance and delivery',
  meaning:
    'Agreeing what is to be done, knowing whether it is, and dealing fairly with what gets in the way.',
  children: [
    mlfCompetency('2.2.1', {
      name: 'Provide clear purpose, vision, and deliverables',
      nature: 'both',
      meaning: 'Making sure that people know what they are here to do, why, and what done looks like.',
      descriptors: {
        F: 'You agree goals that can really be met with the people and time available, and write them down. You say at once when one is slipping, not on the day it is due.',
        1: 'You give each person a few clear objectives in their appraisal and show how they connect to patients and to the team’s plan. You come back to them through the year, not only at the end of it.',
        2: 'You explain where the organisation is going in words each team can use, and agree with team leaders the two or three things that will change in their own area this year.',
        3: 'You turn national targets and the organisation’s strategy into a plan that your division can deliver, with owners, dates and money. You say what will not be done, so that the rest can be.',
        4: 'You shape, with patients, staff and partners, a shared picture of better health and care for the area. You choose the few goals that will get there and hold to them when the pressure rises.',
      },
      looksLike: [
        'Objectives you agreed with someone, and how you followed them up',
        'A plan on one page with owners, dates and what will not be done',
        'What people in your team answer when asked what the team is trying to achieve',
      ],
    }),
    mlfCompetency('2.2.2', {
      name: 'Manage and measure performance',
      nature: 'management',
      meaning: 'Knowing how the work is going, and helping people and services to do better.',
      descriptors: {
        F: 'You give feedback close to the event: what went well and should be repeated, and one thing to do differently. You keep a simple track of whether agreed work is done.',
        1: 'You hold appraisals that people find worth having: prepared, unhurried, balanced, and ending in a plan they own. When someone’s work dips, you act early and ask first what is getting in the way.',
        2: 'You build teams that know how they are doing. You go through a few measures with them regularly, tell a real change from ordinary ups and downs, praise what works and act on what does not.',
        3: 'You use timely figures and digital systems to follow performance across the division, and look beneath the average for the ward or the patients doing worst. Your reviews end in help or a decision.',
        4: 'You run one fair system in which goals, measures, praise and consequences point the same way. You ask whether a number could mislead, and you do not reward results won at the expense of people.',
      },
      looksLike: [
        'What people said about the appraisals you held',
        'A measure you reviewed with the team over several months, and a decision it led to',
        'Performance that improved after you found out what was getting in the way',
      ],
    }),
    mlfCompetency('2.2.3', {
      name: 'Manage conflict and sensitive conversations',
      nature: 'both',
      meaning: 'Dealing with disagreement early, fairly and without lasting harm.',
      descriptors: {
        F: 'You lower the temperature when tempers rise: you hear each side, keep your voice level and move the argument away from patients. You get help if it is not safe, or not yours to settle.',
        1: 'You deal with conflict in the team early and even-handedly, hear both people before you decide anything, and keep a short, fair note. You ask HR for advice before it becomes a formal case, not after.',
        2: 'You look for what lies beneath conflict that keeps returning, such as unclear roles, an unfair rota or an old grievance, and put that right. You help team leaders prepare for the conversations they dread.',
        3: 'You lead complex and sensitive cases, such as a grievance between senior clinicians or a concern about discrimination, with care for all sides and at a proper pace. You see them through to people working together again.',
        4: 'You build a culture in which people disagree well and disputes are settled early. You look at which groups end up in formal cases and ask why, and your own disagreements at the board are respectful.',
      },
      looksLike: [
        'A dispute that was settled early, and how each side felt it was handled',
        'The cause you found beneath a repeated conflict, and what you changed',
        'Formal cases in your area over time, by group, with what you make of them',
      ],
    }),
  ],
})

const efficiencyAndEffectiveness = mlfStandard('2.3', {
  name: 'Efficiency and effectiveness',
  meaning: 'Using people, money, things and facts so that patients get the most from them.',
  children: [
    mlfCompetency('2.3.1', {
      name: 'Allocate and optimise the use of resources',
      nature: 'management',
      meaning: 'Putting people, money, space and equipment where they do most good.',
      descriptors: {
        F: 'You treat staff time, equipment and supplies as the scarce things they are. You use what is there before you ask for more, return what you borrow, and report what is broken.',
        1: 'You match people, beds or slots to the work expected, within your budget. You get a fair rota out in good time and turn to agency staff last rather than first.',
        2: 'You think about money, people, space and technology together: whether a task needs this grade, this room, or a visit at all. You move resources between teams as need moves.',
        3: 'You plan a year or more ahead for demand, workforce, equipment and buildings, test the plan against what could go wrong, and move money towards what does most for patients.',
        4: 'You agree with partners how money, staff and buildings are shared across the local system, so that they follow need and reach those who get least. It is plain who decides and who answers for it.',
      },
      looksLike: [
        'A rota, template or timetable you redesigned, with cost and cover before and after',
        'Resources you moved from one place to another, and what patients gained',
        'A plan for next year’s demand and staffing, and how it compared with what happened',
      ],
    }),
    mlfCompetency('2.3.2', {
      name: 'Maximise outputs and get best value for public money',
      nature: 'management',
      meaning: 'Getting more good from each public pound, and being able to show it.',
      descriptors: {
        F: 'You cut everyday waste: stock that goes out of date, tests done twice, appointments nobody was told about. You know roughly what the things you order cost.',
        1: 'You read your budget statement each month, can explain the main differences, and act on overspending while there is time to recover it. You know that the cheapest choice is not always the best value.',
        2: 'You oversee several budgets, question the figures with your finance partner and budget holders, and find savings by removing delay and duplication rather than by trimming care.',
        3: 'You write business cases that stand up, with honest costs, benefits that someone owns, and what happens if demand turns out otherwise. You choose openly between good things, and stop spending that does not work.',
        4: 'You make sure that controls, audit and limits on who may spend what protect public money without tying the hands of those who do the work. You check whether big decisions brought what was promised.',
      },
      looksLike: [
        'A saving that removed waste, with what you checked so that care did not suffer',
        'A budget you recovered or kept to, and the decisions that did it',
        'A business case looked at again a year later: what was promised and what came',
      ],
    }),
    mlfCompetency('2.3.3', {
      name: 'Use data, evidence and critical thinking',
      nature: 'both',
      meaning: 'Testing opinion against facts, and knowing what the facts cannot tell you.',
      descriptors: {
        F: 'You look for facts before you settle on an answer: a count, a chart, a guideline, what patients say. You ask where a number comes from and what it leaves out.',
        1: 'You help the team to read and use its own figures. You put a simple chart where they can see it, and ask together what might explain a change before deciding what to do.',
        2: 'You make a habit in your teams of testing opinion against evidence. Meetings start from figures and experience, people are free to question both, and one bad week is not taken for a trend.',
        3: 'You design services from evidence: what local people need, what has worked elsewhere, how patients move through the service and what they say of it. You state in advance how you would know you were wrong.',
        4: 'You make evidence the ordinary ground for decisions from the board to the ward. You invest in good data and good analysts, welcome findings you did not want, and do not take confidence for proof.',
      },
      looksLike: [
        'A decision you changed after looking at the evidence',
        'A chart you use with the team, and what you concluded from it and did not',
        'A question you asked about a figure that showed it meant something else',
      ],
    }),
  ],
})

export const managingPeopleAndResources: CompetencyGroup = {
  type: 'group',
  kind: 'area',
  id: 'MLF-2',
  code: '2',
  name: 'Managing people and resources',
  meaning: 'Building teams, getting the work done, and spending public money well.',
  children: [buildingTeams, performanceAndDelivery, efficiencyAndEffectiveness],
}
