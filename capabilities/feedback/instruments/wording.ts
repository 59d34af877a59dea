type Voice = {
  readonly subject: string
  readonly object: string
  readonly are: string
  readonly own: string
  readonly reflexive: string
  readonly whose: string
}

const ofRaters: Voice = {
  subject: 'They',
  object: 'them',
  are: 'are',
  own: 'their',
  reflexive: 'themself',
  whose: 'theirs',
}
const ofThePerson: Voice = {
  subject: 'I',
  object: 'me',
  are: 'am',
  own: 'my',
  reflexive: 'myself',
  whose: 'mine',
}

const inVoice = (behaviour: string, voice: Voice): string => {
  const within = voice.subject === 'I' ? 'I' : voice.subject.toLowerCase()
  return behaviour
    .replaceAll('[you]', voice.object)
    .replaceAll('yourself', voice.reflexive)
    .replaceAll('yours', voice.whose)
    .replaceAll(/\byour\b/g, voice.own)
    .replaceAll(/\bYou are\b/g, `${voice.subject} ${voice.are}`)
    .replaceAll(/\byou are\b/g, `${within} ${voice.are}`)
    .replaceAll(/\byou were\b/g, `${within} ${voice.subject === 'I' ? 'was' : 'were'}`)
    .replaceAll(/\bYou\b/g, voice.subject)
    .replaceAll(/\byou\b/g, within)
}

/**
 * What a rater reads.
 * @example wordingForRaters('You give hard messages yourself.') // 'They give hard messages themself.'
 */
export const wordingForRaters = (behaviour: string): string => inVoice(behaviour, ofRaters)

/**
 * What the person themself reads.
 * @example wordingForSelf('You are easy to find.') // 'I am easy to find.'
 */
export const wordingForSelf = (behaviour: string): string => inVoice(behaviour, ofThePerson)
