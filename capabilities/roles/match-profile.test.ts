import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { roleProfiles } from './content/index.ts'
import type { MatchRule } from './content/model.ts'
import { type MatchablePost, matchProfile, profileMatcher } from './match-profile.ts'

// In the shape of a staff-record extract, under its own headings; titles and places are invented.
const extract = `
Position Title|Staff Group|Role|Occupation Code|Pay Grade|expected
Ward Manager, Heron Ward|Nursing and Midwifery Registered|Sister/Charge Nurse|N6A|Band 7|ward-manager
Senior Sister - Kestrel Unit|Nursing and Midwifery Registered|Sister/Charge Nurse|N6A|Band 7|ward-manager
Unit Manager, Dialysis|Nursing and Midwifery Registered|Sister/Charge Nurse|N6A|Band 8a|ward-manager
Deputy Ward Manager, Heron Ward|Nursing and Midwifery Registered|Sister/Charge Nurse|N6A|Band 6|ward-team-leader
Sister/Charge Nurse|Nursing and Midwifery Registered|Sister/Charge Nurse|N6A|Band 7|ward-team-leader
Sister/Charge Nurse|Nursing and Midwifery Registered|Sister/Charge Nurse|N6A|Band 6|none
Staff Nurse|Nursing and Midwifery Registered|Staff Nurse|N6A|Band 5|none
Modern Matron, Surgery|Nursing and Midwifery Registered|Modern Matron|N6A|Band 8a|matron
Head of Nursing, Medicine|Nursing and Midwifery Registered|Modern Matron|N6A|Band 8c|head-of-nursing
Head of Midwifery|Nursing and Midwifery Registered|Midwife|N2C|Band 8c|head-of-nursing
Service Manager, Cardiology|Administrative and Clerical|Manager|G1D|Band 8a|service-manager
Service Manager, Site Operations|Administrative and Clerical|Manager|G1D|Band 8a|service-manager
Operations Manager (Outpatients)|Administrative and Clerical|Manager|G1D|Band 8a|service-manager
Assistant Service Manager, Urology|Administrative and Clerical|Officer|G2D|Band 5|team-leader
Team Leader, Booking|Administrative and Clerical|Officer|G2D|Band 5|team-leader
Clinical Lead Physiotherapist|Allied Health Professionals|Physiotherapist|S1E|Band 7|team-leader
Head of Therapies|Allied Health Professionals|Physiotherapist Manager|S0E|Band 8b|professional-lead
Chief Pharmacist|Add Prof Scientific and Technic|Pharmacist|S1P|Band 8d|professional-lead
General Manager, Clinical Support|Administrative and Clerical|Senior Manager|G0D|Band 8d|general-manager
Head of Operations, Surgery|Administrative and Clerical|Senior Manager|G0D|Band 8c|general-manager
Head of Quality Governance|Administrative and Clerical|Senior Manager|G0D|Band 8b|head-of-corporate-function
Head of Programme Office|Administrative and Clerical|Senior Manager|G0D|Band 8b|head-of-corporate-function
Clinical Lead, Stroke|Medical and Dental|Consultant|001|YC72|clinical-lead
Clinical Director, Clinical Support|Medical and Dental|Consultant|001|YC72|clinical-director
Consultant|Medical and Dental|Consultant|001|YC72|none
Resident Doctor|Medical and Dental|Resident Doctor|021|MN37|specialty-trainee
Chief Registrar|Medical and Dental|Resident Doctor|021|MN37|specialty-trainee
Cancer Registrar|Administrative and Clerical|Officer|G2D|Band 4|none
Rota Coordinator|Administrative and Clerical|Rota Coordinator|G2A|Band 4|rota-coordinator
Medical Rota Co-ordinator|Administrative and Clerical|Officer|G2A|Band 4|rota-coordinator
Rota Team Leader|Administrative and Clerical|Officer|G2D|Band 5|team-leader
Deputy Chief Operating Officer|Administrative and Clerical|Senior Manager|G0D|Band 9|deputy-chief-operating-officer
Chief Executive|Administrative and Clerical|Chief Executive|G0A|VSM|board-director
Chief Finance Officer|Administrative and Clerical|Board Level Director|G0D|VSM|board-director
Chief Nurse|Nursing and Midwifery Registered|Board Level Director|G0D|VSM|board-director
Medical Director|Medical and Dental|Board Level Director|001|VSM|board-director
Director of Finance|Administrative & Clerical|Senior Manager|G0D|VSM|board-director
Non-Executive Director|Administrative and Clerical|Board Level Director|G0D|VSM|non-executive-director
Personal Assistant to the Chief Executive|Administrative and Clerical|Secretary|G2A|Band 5|none
PA to General Manager, Medicine|Administrative and Clerical|Secretary|G2A|Band 4|none
Office Manager to the Medical Director|Administrative and Clerical|Officer|G2D|Band 5|team-leader
IT Service Manager|Administrative and Clerical|Manager|G1D|Band 7|none
Deputy Head of Finance|Administrative and Clerical|Manager|G1D|Band 8a|none
Analyst|Administrative and Clerical|Analyst|G2D|Band 6|none
Clerical Worker|Administrative and Clerical|Clerical Worker|G2A|Band 3|none
Officer|Administrative and Clerical|Officer|G2D|Band 5|none
Pharmacist|Add Prof Scientific and Technic|Pharmacist|S1P|Band 7|none
Physiotherapist|Allied Health Professionals|Physiotherapist|S1E|Band 6|none
Healthcare Scientist|Healthcare Scientists|Healthcare Scientist|U2B|Band 6|none
Healthcare Assistant|Additional Clinical Services|Healthcare Assistant|H1A|Band 2|none
Support Worker|Estates and Ancillary|Support Worker|G3A|Band 2|none
Chief Biomedical Scientist|Healthcare Scientists|Healthcare Scientist|U2B|Band 7|none
`

const [, ...rows] = extract.trim().split('\n')
const posts = rows.map((row) => {
  const [title = '', staffGroup = '', jobRole = '', occupationCode = '', payGrade = '', expected = ''] =
    row.split('|')
  return { post: { title, staffGroup, jobRole, occupationCode, payGrade }, title, payGrade, expected }
})
const match = profileMatcher(roleProfiles)

describe('matching a post to a role profile', () => {
  it.each(posts)('$title ($payGrade): $expected', ({ post, expected }) => {
    const found = match(post)
    expect(found.ok ? found.profileId : found.reason).toBe(expected === 'none' ? 'no-rule-matches' : expected)
  })

  it('says why in words that a person can check', () => {
    const sister = { title: 'Sister/Charge Nurse', jobRole: 'Sister/Charge Nurse', payGrade: 'Band 7' }
    expect(match(sister)).toEqual({
      ok: true,
      profileId: 'ward-team-leader',
      profileVersion: '1.0',
      because: 'The title contains “sister” and the band is “7”.',
    })
    expect(matchProfile({ title: 'Ward Manager, Heron Ward' }, roleProfiles)).toMatchObject({
      because: 'The title contains “ward manager”.',
    })
  })

  it('takes the staff record as it comes: capitals, spaces, hyphens, ampersands', () => {
    const director = { title: ' MEDICAL   DIRECTOR ', payGrade: 'vsm', staffGroup: 'Medical & Dental' }
    expect(match(director)).toMatchObject({ profileId: 'board-director' })
    const lead = { title: 'clinical lead – stroke', staffGroup: 'MEDICAL & DENTAL' }
    expect(match(lead)).toMatchObject({ profileId: 'clinical-lead' })
    expect(match({ title: 'Sister', payGrade: 'AfC Band 7' })).toMatchObject({
      profileId: 'ward-team-leader',
    })
  })

  it('does not hold an empty column to be anything', () => {
    expect(match({ title: 'Head of Digital', staffGroup: null })).toEqual({
      ok: false,
      reason: 'no-rule-matches',
    })
    expect(match({ title: '' })).toEqual({ ok: false, reason: 'no-rule-matches' })
  })

  it('compares whole words, so that a steward is no ward', () => {
    expect(match({ title: 'Steward Manager' }).ok).toBe(false)
  })
})

describe('rules that meet', () => {
  const profile = (id: string, rule: MatchRule) => ({ id, version: '1.0', matches: [rule] })
  const post: MatchablePost = { title: 'Bed Manager', payGrade: 'Band 7' }

  it('lets the higher priority win', () => {
    const general = profile('general', { titleIncludes: ['manager'], priority: 1 })
    const particular = profile('particular', { titleIncludes: ['bed manager'], priority: 2 })
    expect(matchProfile(post, [general, particular])).toMatchObject({ profileId: 'particular' })
  })

  it('leaves two profiles of the same priority to a person', () => {
    const one = profile('one', { titleIncludes: ['bed manager'], priority: 1 })
    const other = profile('other', { bands: ['7'], priority: 1 })
    expect(matchProfile(post, [other, one])).toEqual({
      ok: false,
      reason: 'rules-disagree',
      profileIds: ['one', 'other'],
    })
  })

  it('does not call one profile’s two rules a disagreement', () => {
    const one = {
      id: 'one',
      version: '1.0',
      matches: [
        { bands: ['7'], priority: 1 },
        { titleIncludes: ['bed'], priority: 1 },
      ],
    }
    expect(matchProfile(post, [one])).toMatchObject({ profileId: 'one' })
  })

  it('matches nothing by a rule that only excludes', () => {
    expect(matchProfile(post, [profile('all', { titleExcludes: ['nurse'], priority: 1 })]).ok).toBe(false)
  })

  it('never depends on the order of the profiles', () => {
    const anyPost = fc.constantFrom(...posts.map(({ post: row }) => row))
    const anyOrder = fc.shuffledSubarray([...roleProfiles], { minLength: roleProfiles.length })
    fc.assert(
      fc.property(anyPost, anyOrder, (row, profiles) => {
        expect(matchProfile(row, profiles)).toMatchObject(outcomeOf(row))
      }),
      { numRuns: 50 },
    )
  })
})

function outcomeOf(row: MatchablePost) {
  const found = match(row)
  return found.ok ? { ok: true, profileId: found.profileId } : { ok: false, reason: found.reason }
}
