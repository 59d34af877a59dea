const text = (fieldName: string) => ({ type: 'string', required: false, input: false, fieldName }) as const
const instant = (fieldName: string) => ({ type: 'date', required: false, input: false, fieldName }) as const

/** Better Auth's names for things, and ours for the tables and columns that hold them. */
export const schemaNames = {
  user: {
    modelName: 'user_account',
    fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
  },
  account: {
    modelName: 'credential',
    fields: {
      userId: 'account_id',
      providerId: 'provider',
      accountId: 'subject',
      accessToken: 'access_token',
      refreshToken: 'refresh_token',
      idToken: 'id_token',
      accessTokenExpiresAt: 'access_token_expires_at',
      refreshTokenExpiresAt: 'refresh_token_expires_at',
      createdAt: 'created_at',
      updatedAt: 'updated_at',
    },
  },
  session: {
    fields: {
      userId: 'account_id',
      expiresAt: 'expires_at',
      createdAt: 'created_at',
      updatedAt: 'updated_at',
      ipAddress: 'ip_address',
      userAgent: 'user_agent',
    },
    additionalFields: {
      way: text('way'),
      signedInAt: instant('signed_in_at'),
      lastSeenAt: instant('last_seen_at'),
      organisationId: text('organisation_id'),
      personId: text('person_id'),
    },
  },
  verification: {
    fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
  },
  plugins: {
    twoFactor: {
      user: { fields: { twoFactorEnabled: 'second_factor_on' } },
      twoFactor: {
        modelName: 'second_factor',
        fields: {
          userId: 'account_id',
          backupCodes: 'backup_codes',
          failedVerificationCount: 'failed_count',
          lockedUntil: 'locked_until',
        },
      },
    },
    passkey: {
      passkey: {
        fields: {
          userId: 'account_id',
          publicKey: 'public_key',
          credentialID: 'credential_id',
          deviceType: 'device_type',
          backedUp: 'backed_up',
          createdAt: 'created_at',
        },
      },
    },
  },
} as const
