import { ActionForm, Button, Details, NotInPrint, Textarea } from '@headroom/design-system'
import type { Conversation } from '../queries/conversations.ts'
import { conversationHref } from './words.ts'

type NoteProps = {
  readonly conversation: Conversation
  readonly note: { readonly words: string; readonly lockVersion: number } | undefined
}

export const NotePart = ({ conversation, note }: NoteProps) => (
  <NotInPrint>
    <Details summary={note?.words ? 'Your private note' : 'Write a private note'} open={Boolean(note?.words)}>
      <ActionForm
        action={`${conversationHref(conversation.id)}/note`}
        fields={{ lockVersion: note?.lockVersion ?? 0 }}
      >
        <Textarea
          name="words"
          id="note"
          label="Private note"
          hint="Only you ever see it here. It is not in the record or in print. If you write about somebody else, they may one day ask to see it."
          rows={4}
          value={note?.words ?? ''}
        />
        <Button variant="secondary">Save the note</Button>
      </ActionForm>
    </Details>
  </NotInPrint>
)
