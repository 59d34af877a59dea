import type { RoleProfile } from './model.ts'
import { aspiringFirstLineManager } from './profiles/aspiring-first-line-manager.ts'
import { boardDirector } from './profiles/board-director.ts'
import { clinicalDirector } from './profiles/clinical-director.ts'
import { clinicalLead } from './profiles/clinical-lead.ts'
import { deputyChiefOperatingOfficer } from './profiles/deputy-chief-operating-officer.ts'
import { generalManager } from './profiles/general-manager.ts'
import { headOfCorporateFunction } from './profiles/head-of-corporate-function.ts'
import { headOfNursing } from './profiles/head-of-nursing.ts'
import { matron } from './profiles/matron.ts'
import { nonExecutiveDirector } from './profiles/non-executive-director.ts'
import { professionalLead } from './profiles/professional-lead.ts'
import { rotaCoordinator } from './profiles/rota-coordinator.ts'
import { serviceManager } from './profiles/service-manager.ts'
import { specialtyTrainee } from './profiles/specialty-trainee.ts'
import { teamLeader } from './profiles/team-leader.ts'
import { wardManager } from './profiles/ward-manager.ts'
import { wardTeamLeader } from './profiles/ward-team-leader.ts'

// From the first steps into management to the board.
export const roleProfiles: readonly RoleProfile[] = [
  aspiringFirstLineManager,
  rotaCoordinator,
  specialtyTrainee,
  teamLeader,
  wardTeamLeader,
  wardManager,
  serviceManager,
  matron,
  clinicalLead,
  professionalLead,
  headOfCorporateFunction,
  headOfNursing,
  generalManager,
  clinicalDirector,
  deputyChiefOperatingOfficer,
  boardDirector,
  nonExecutiveDirector,
]

export type {
  CarriedTask,
  CompetencyCode,
  CompetencyId,
  Discipline,
  Importance,
  ManagementTask,
  MatchRule,
  RoleFamily,
  RoleProfile,
  RoleRequirement,
  StageId,
  TaskEmphasis,
  TaskId,
} from './model.ts'
export { managementTasks } from './tasks.ts'
