import { Card } from '../components/card.tsx'
import { PlainErrorSummary } from '../components/error-summary.tsx'
import { Hero } from '../components/hero.tsx'
import { NotificationBanner } from '../components/notification-banner.tsx'
import { Panel } from '../components/panel.tsx'
import { Scroll } from '../components/scroll.tsx'
import { Table } from '../components/tables.tsx'
import { WarningCallout } from '../components/warning-callout.tsx'
import { Framed } from './framed.tsx'
import type { SampleGroup } from './sample.tsx'

const weeks = Array.from({ length: 24 }, (_, index) => index + 1)

export const boxes = (): SampleGroup => ({
  id: 'boxes',
  heading: 'Boxes and messages',
  samples: [
    {
      component: 'Card',
      states: {
        Default: (
          <Card
            heading={{ text: 'Your role', level: 4 }}
            description="Ward manager on Larch ward, since 3 April 2025."
          />
        ),
        Clickable: (
          <Card
            clickable
            href="#boxes"
            heading={{ text: 'Your team', level: 4 }}
            description="12 people report to you; 4 have assessed themselves this year."
          />
        ),
        Feature: (
          <Card variant="feature" heading={{ text: 'Next step', level: 4 }}>
            <p>Talk about your assessment with Amara Okonjo.</p>
          </Card>
        ),
        Secondary: (
          <Card
            variant="secondary"
            clickable
            href="#boxes"
            heading={{ text: 'Read the standard', level: 4 }}
          />
        ),
        'With actions': (
          <Card
            heading={{ text: 'Rota for Larch ward', level: 4 }}
            description="Draft, not yet published."
            actions={{ items: [{ text: 'Edit', href: '#boxes', visuallyHiddenText: 'rota for Larch ward' }] }}
          />
        ),
        'Warning, in three strengths': (['non-urgent', 'urgent', 'emergency'] as const).map((variant) => (
          <Card variant={variant} heading={{ text: 'Three shifts have nobody', level: 4 }}>
            <p>Nights on 4, 5 and 6 December.</p>
          </Card>
        )),
      },
    },
    {
      component: 'WarningCallout',
      states: {
        Default: (
          <WarningCallout heading={{ text: 'Too few people answered', level: 4 }}>
            <p>
              Two people have answered. At least five are needed before anything is shown, so that nobody can
              be recognised.
            </p>
          </WarningCallout>
        ),
      },
    },
    {
      component: 'NotificationBanner',
      states: {
        Default: (
          <NotificationBanner title={{ text: 'Important', level: 4, id: 'banner-important' }}>
            Your assessment from last year is still open.
          </NotificationBanner>
        ),
        Success: (
          <NotificationBanner
            title={{ text: 'Success', level: 4, id: 'banner-success' }}
            variant="success"
            role="region"
            disableAutoFocus
            heading={{ text: 'Your assessment is saved', level: 5 }}
          />
        ),
      },
    },
    {
      component: 'PlainErrorSummary',
      states: {
        'With faults': (
          <PlainErrorSummary
            heading="There is a problem"
            disableAutoFocus
            errorList={[
              { href: '#gallery-name-refused', text: 'Enter the name of the unit' },
              { href: '#gallery-stage-refused', text: 'Select the stage you are at' },
            ]}
          />
        ),
      },
    },
    {
      component: 'Panel',
      states: {
        Confirmation: (
          <Panel heading={{ text: 'Assessment submitted', level: 4 }}>
            Your line manager sees it when you share it.
          </Panel>
        ),
        Interruption: (
          <Panel
            variant="interruption"
            heading={{ text: 'Are you sure this is the right post?', level: 4, size: 'l' }}
          >
            <p>You were matched to ward manager, and chose matron.</p>
          </Panel>
        ),
      },
    },
    {
      component: 'Hero',
      states: {
        Default: (
          <Framed title="Hero sample" height={260}>
            <Hero heading={{ text: 'Know what the role asks', level: 4 }}>
              A clear role, a workload that can be done, the skills for it, and a way up.
            </Hero>
          </Framed>
        ),
      },
    },
    {
      component: 'Scroll',
      states: {
        'Wide content': (
          <Scroll>
            <Table
              caption={{ text: 'People on duty, by week', size: 's' }}
              head={weeks.map((week) => ({ text: `Week ${week}`, format: 'numeric' }))}
              rows={[weeks.map((week) => ({ text: 9 + (week % 4), format: 'numeric' }))]}
            />
          </Scroll>
        ),
      },
    },
  ],
})
