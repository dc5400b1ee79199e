/** As it stands in a mail: `7K3M-42QA-XY9P-D5HC`. */
export const MAIL_CODE = /\b[0-9A-Z]{4}(-[0-9A-Z]{4}){3}\b/;
