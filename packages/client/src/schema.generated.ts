// Generated from the desk's own OpenAPI document by «npm run generate -w @madoguchi/client»: do not edit.
// A test fails while this file and the document differ (generated.db.test.ts).

export interface paths {
    "/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 instant in UTC
                                 */
                                createdAt: string;
                                expiresAt: string | null;
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                /** @enum {string} */
                                kind: "program" | "assistant";
                                lastUsedAt: string | null;
                                name: string;
                                prefix: string;
                                scopes: ("conversations:read" | "conversations:write" | "messages:send" | "customers:read" | "customers:write" | "customers:bulk" | "customers:privacy" | "channels:read" | "channels:write" | "members:read" | "members:write" | "workspace:write" | "quarantine:read" | "quarantine:write" | "jobs:read" | "jobs:write" | "keys:write" | "language:write" | "webhooks:write" | "approvals:decide" | "approvals:write" | "templates:write" | "tags:write" | "views:write" | "security:write" | "audit:read" | "drafts:write" | "notes:write" | "assistance:read" | "assistance:write" | "automation:write")[];
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default null */
                        expiresAt?: string | null;
                        /**
                         * @description `assistant`: for a language model over MCP; it may hold the scopes of reading and drafting only
                         * @default program
                         * @enum {string}
                         */
                        kind?: "program" | "assistant";
                        name: string;
                        scopes: ("conversations:read" | "conversations:write" | "messages:send" | "customers:read" | "customers:write" | "customers:bulk" | "customers:privacy" | "channels:read" | "channels:write" | "members:read" | "members:write" | "workspace:write" | "quarantine:read" | "quarantine:write" | "jobs:read" | "jobs:write" | "keys:write" | "language:write" | "webhooks:write" | "approvals:decide" | "approvals:write" | "templates:write" | "tags:write" | "views:write" | "security:write" | "audit:read" | "drafts:write" | "notes:write" | "assistance:read" | "assistance:write" | "automation:write")[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: date-time
                             * @description ISO 8601 instant in UTC
                             */
                            createdAt: string;
                            expiresAt: string | null;
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            id: string;
                            key: string;
                            /** @enum {string} */
                            kind: "program" | "assistant";
                            lastUsedAt: string | null;
                            name: string;
                            prefix: string;
                            scopes: ("conversations:read" | "conversations:write" | "messages:send" | "customers:read" | "customers:write" | "customers:bulk" | "customers:privacy" | "channels:read" | "channels:write" | "members:read" | "members:write" | "workspace:write" | "quarantine:read" | "quarantine:write" | "jobs:read" | "jobs:write" | "keys:write" | "language:write" | "webhooks:write" | "approvals:decide" | "approvals:write" | "templates:write" | "tags:write" | "views:write" | "security:write" | "audit:read" | "drafts:write" | "notes:write" | "assistance:read" | "assistance:write" | "automation:write")[];
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/approval-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["ApprovalRule"][];
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CreateApprovalRuleInput"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApprovalRule"];
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/approval-rules/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        conditions?: {
                            /**
                             * @description An amount of so many yen or more: 12万円, ¥120,000, 十二万円
                             * @default null
                             */
                            amountAtLeast?: number | null;
                            /** @default [] */
                            assigneeIds?: string[];
                            /** @default [] */
                            channelIds?: string[];
                            /** @default [] */
                            companies?: string[];
                            /** @default [] */
                            customerIds?: string[];
                            /**
                             * @description A recipient who is neither the customer nor of the house (members, own domains)
                             * @default false
                             */
                            outside?: boolean;
                            /**
                             * @description Found whatever the width or kind of the kana: ﾍﾝｷﾝ is へんきん; Latin words as whole words
                             * @default []
                             */
                            words?: string[];
                        };
                        enabled?: boolean;
                        /** @description Whether replies of people who may approve go out without; trainees are never excepted */
                        exceptApprovers?: boolean;
                        /** @description Why this rule is there, shown to writers */
                        note?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApprovalRule"];
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/approval-rules/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default [] */
                        cc?: string[];
                        /**
                         * Format: uuid
                         * @description To try rules without a conversation
                         */
                        channelId?: string;
                        /**
                         * Format: uuid
                         * @description The conversation to be answered, by oneself
                         */
                        conversationId?: string;
                        text: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Whether any rule is in force here */
                            active: boolean;
                            /** @description Who could approve it: never the writer */
                            approvers: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                name: string;
                            }[];
                            /** @description Rules that a text fits so far, if channel, customer or assignee do too */
                            depends: components["schemas"]["ApprovalReason"][];
                            reasons: components["schemas"]["ApprovalReason"][];
                            required: boolean;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                    /** @description Waiting for this member’s decision, oldest first; own and open ones; decided ones, newest first */
                    view?: "to_decide" | "mine" | "decided";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                attachments: {
                                    /**
                                     * Format: uuid
                                     * @description UUID
                                     */
                                    id: string;
                                    name: string;
                                    /** @description Its bytes were removed when their time was over */
                                    removed?: boolean;
                                    size: number;
                                    type: string;
                                }[];
                                cc: string[];
                                /** @description Why it was sent back last */
                                comment: string | null;
                                conversation: {
                                    channelType: string;
                                    customer: {
                                        company: string | null;
                                        /**
                                         * Format: uuid
                                         * @description UUID
                                         */
                                        id: string;
                                        name: string;
                                    };
                                    subject: string;
                                };
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                conversationId: string;
                                decidedAt: string | null;
                                decidedBy: {
                                    /**
                                     * Format: uuid
                                     * @description UUID
                                     */
                                    id: string;
                                    name: string;
                                } | null;
                                /** @description Whether it was approved with another text than its writer’s */
                                edited: boolean;
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                /** @description The message it became */
                                messageId: string | null;
                                /** @description What came into the conversation since it was written; null when nothing did */
                                movedOn: {
                                    count: number;
                                    /**
                                     * Format: uuid
                                     * @description UUID
                                     */
                                    lastMessageId: string;
                                } | null;
                                quote: boolean;
                                reasons: components["schemas"]["ApprovalReason"][];
                                /**
                                 * Format: date-time
                                 * @description When its present text was handed in
                                 */
                                requestedAt: string;
                                /** @description Rises with each new text; a decision names the one it is about */
                                revision: number;
                                /** @enum {string} */
                                state: "waiting" | "sent_back" | "approved" | "withdrawn";
                                status: ("open" | "in_progress" | "on_hold" | "done") | null;
                                steps: {
                                    /**
                                     * Format: date-time
                                     * @description ISO 8601 instant in UTC
                                     */
                                    at: string;
                                    comment: string | null;
                                    /** @enum {string} */
                                    kind: "requested" | "requested_again" | "sent_back" | "edited" | "approved" | "withdrawn";
                                    member: {
                                        /**
                                         * Format: uuid
                                         * @description UUID
                                         */
                                        id: string;
                                        name: string;
                                    } | null;
                                    revision: number;
                                    /** @description The text from here on; null where it stayed the same */
                                    text: string | null;
                                }[];
                                text: string;
                                writer: {
                                    /**
                                     * Format: uuid
                                     * @description UUID
                                     */
                                    id: string;
                                    name: string;
                                } | null;
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/approvals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Approval"];
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/approvals/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description The newest message the approver has read; needed when the conversation moved on meanwhile */
                        basedOn?: string | null;
                        comment?: string;
                        revision: number;
                        /** @description An edited text */
                        text?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            approval: components["schemas"]["Approval"];
                            message: {
                                attachments: {
                                    /**
                                     * Format: uuid
                                     * @description UUID
                                     */
                                    id: string;
                                    name: string;
                                    /** @description Its bytes were removed when their time was over */
                                    removed?: boolean;
                                    size: number;
                                    type: string;
                                }[];
                                author: {
                                    /**
                                     * Format: uuid
                                     * @description UUID
                                     */
                                    id: string;
                                    name: string;
                                } | null;
                                automatic: boolean;
                                cc: {
                                    address: string;
                                    name: string | null;
                                }[];
                                /** @description What the text alone does not say: a sticker, a place, a call */
                                content: (({
                                    animated: boolean;
                                    keywords: string[];
                                    packageId: string;
                                    stickerId: string;
                                    /** @enum {string} */
                                    type: "sticker";
                                } | {
                                    address: string | null;
                                    latitude: number;
                                    longitude: number;
                                    title: string | null;
                                    /** @enum {string} */
                                    type: "location";
                                } | {
                                    durationMs: number | null;
                                    /** @enum {string} */
                                    kind: "image" | "video" | "audio" | "file";
                                    name: string | null;
                                    /** @enum {string} */
                                    state: "fetching" | "here" | "gone" | "failed";
                                    /** @enum {string} */
                                    type: "media";
                                } | {
                                    places: {
                                        emojiId: string;
                                        index: number;
                                        length: number;
                                        productId: string;
                                    }[];
                                    /** @enum {string} */
                                    type: "emoji";
                                } | {
                                    /**
                                     * Format: uuid
                                     * @description UUID
                                     */
                                    callId: string;
                                    /** @enum {string} */
                                    direction: "inbound" | "outbound";
                                    /** @description E.164; null where it was withheld or not written down */
                                    number: string | null;
                                    outcome: ("answered" | "missed" | "voicemail" | "busy" | "failed") | null;
                                    recording: {
                                        seconds: number | null;
                                        /** @description Where another telephone system keeps it */
                                        url: string | null;
                                    } | null;
                                    /** @description How long they spoke */
                                    seconds: number | null;
                                    /** @description As one dials it in Japan */
                                    shownNumber: string | null;
                                    /**
                                     * Format: date-time
                                     * @description ISO 8601 instant in UTC
                                     */
                                    startedAt: string;
                                    /** @enum {string} */
                                    state: "ringing" | "talking" | "ended";
                                    /** @enum {string} */
                                    type: "call";
                                    withheld: boolean;
                                }) | ({
                                    packageId: string;
                                    stickerId: string;
                                    /** @enum {string} */
                                    type: "sticker";
                                } | {
                                    items: {
                                        label: string;
                                        text: string;
                                    }[];
                                    /** @enum {string} */
                                    type: "quick_replies";
                                })) | null;
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                conversationId: string;
                                delivery: ("queued" | "sent" | "failed" | "bounced" | "doubtful") | null;
                                /** @description The mail server's own words */
                                deliveryDetail: string | null;
                                deliveryReason: ("cannot_connect" | "no_secure_connection" | "timeout" | "connection_lost" | "refused_sign_in" | "refused_sender" | "refused_recipient" | "recipient_mailbox_full" | "refused_message" | "message_too_large" | "temporarily_refused" | "server_problem" | "returned" | "desk_stopped" | "desk_problem") | null;
                                /** @enum {string} */
                                direction: "inbound" | "outbound" | "note";
                                /** @description When its writer changed it */
                                editedAt: string | null;
                                from: {
                                    address: string;
                                    name: string | null;
                                };
                                hasHtml: boolean;
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                /** @description Whom a note mentions */
                                mentions: {
                                    /**
                                     * Format: uuid
                                     * @description UUID
                                     */
                                    id: string;
                                    name: string;
                                }[];
                                /** @description Place in the conversation, from 1 */
                                ordinal: number;
                                /** @description Where quoted history begins in text (UTF-16) */
                                quotedFrom: number | null;
                                /** @description What was read out of a message of the customer; null until then */
                                reading: components["schemas"]["Reading"] | null;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 instant in UTC
                                 */
                                receivedAt: string;
                                remoteImages: number;
                                /** @description When its writer took it back; nothing of it is kept */
                                removedAt: string | null;
                                sentAt: string | null;
                                subject: string | null;
                                text: string;
                                to: {
                                    address: string;
                                    name: string | null;
                                }[];
                                undoUntil: string | null;
                            };
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/approvals/{id}/send-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        comment: string;
                        revision: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Approval"];
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/approvals/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            approval: components["schemas"]["Approval"];
                            text: string;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/approvals/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            cap: number;
                            /** @description Own replies that came back */
                            sentBack: number;
                            /** @description Null for those who may not approve */
                            toDecide: number | null;
                            /** @description Own replies that wait */
                            waiting: number;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/approvers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @enum {string} */
                                by: "role" | "named";
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                name: string;
                            }[];
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description UUID
                         */
                        memberId: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @enum {string} */
                                by: "role" | "named";
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                name: string;
                            }[];
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/approvers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assistance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AssistanceSettings"];
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["UpdateAssistanceInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AssistanceSettings"];
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/assistance/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                    use?: "draft" | "correct" | "translate" | "summarise" | "test";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 instant in UTC
                                 */
                                at: string;
                                conversationId: string | null;
                                error: string | null;
                                /** @description The server told no numbers: the tokens are estimated */
                                estimated: boolean;
                                host: string;
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                inputTokens: number;
                                member: {
                                    /**
                                     * Format: uuid
                                     * @description UUID
                                     */
                                    id: string;
                                    name: string;
                                } | null;
                                milliseconds: number | null;
                                model: string;
                                outputTokens: number;
                                /** @enum {string} */
                                provider: "openai" | "anthropic" | "google" | "ollama" | "lmstudio" | "vllm" | "other";
                                /** @enum {string} */
                                state: "sending" | "done" | "failed" | "stopped";
                                /** @enum {string} */
                                use: "draft" | "correct" | "translate" | "summarise" | "test";
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assistance/requests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: date-time
                             * @description ISO 8601 instant in UTC
                             */
                            at: string;
                            conversationId: string | null;
                            error: string | null;
                            /** @description The server told no numbers: the tokens are estimated */
                            estimated: boolean;
                            host: string;
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            id: string;
                            inputTokens: number;
                            member: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                name: string;
                            } | null;
                            milliseconds: number | null;
                            model: string;
                            outputTokens: number;
                            /** @enum {string} */
                            provider: "openai" | "anthropic" | "google" | "ollama" | "lmstudio" | "vllm" | "other";
                            /** @description What came back, still masked */
                            result: string;
                            /** @description The body exactly as it was sent, masked */
                            sent: string;
                            /** @enum {string} */
                            state: "sending" | "done" | "failed" | "stopped";
                            /** @enum {string} */
                            use: "draft" | "correct" | "translate" | "summarise" | "test";
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assistance/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answer: string;
                            milliseconds: number;
                            model: string;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query: {
                    name: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            id: string;
                            name: string;
                            /** @description Its bytes were removed when their time was over */
                            removed?: boolean;
                            size: number;
                            type: string;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/attachments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    inline?: string;
                };
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    /** @description ISO 8601 instant in UTC */
                    from?: string;
                    /** @description A kind (`member.removed`), or its part before the dot for all of them (`member`) */
                    kind?: string;
                    limit?: number;
                    /** @description A member: what they did, and what was done to them */
                    person?: string;
                    /** @description Part of a name or address */
                    query?: string;
                    /** @description Before this instant */
                    to?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                actor: {
                                    id: string | null;
                                    name: string;
                                };
                                address: string | null;
                                after: {
                                    [key: string]: unknown;
                                } | null;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 instant in UTC
                                 */
                                at: string;
                                before: {
                                    [key: string]: unknown;
                                } | null;
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                /** @enum {string} */
                                kind: "sign_in.succeeded" | "sign_in.failed" | "session.ended" | "password.changed" | "password.reset_issued" | "password.reset" | "two_factor.enabled" | "two_factor.disabled" | "recovery_codes.renewed" | "passkey.added" | "passkey.removed" | "member.invited" | "invitation.withdrawn" | "member.joined" | "member.role_changed" | "member.removed" | "key.created" | "key.deleted" | "channel.created" | "channel.updated" | "channel.deleted" | "channel.connected" | "channel.disconnected" | "mail_app.saved" | "mail_app.removed" | "workspace.updated" | "security.updated" | "rule.updated" | "word.added" | "word.removed" | "export.made" | "data.erased" | "secrets.resealed" | "assistant.called" | "assistance.updated" | "automation.created" | "automation.updated" | "automation.deleted" | "automation.paused" | "team.skills_changed" | "room.created" | "room.updated" | "room.deleted" | "webhook.created" | "webhook.updated" | "webhook.deleted" | "webhook.secret_renewed" | "approval_rule.created" | "approval_rule.updated" | "approval_rule.deleted" | "approver.named" | "approver.removed" | "template.deleted" | "tag.merged" | "tag.deleted" | "automation.reordered" | "retention.updated" | "legal_hold.set" | "legal_hold.ended" | "mail.discarded";
                                /** @description Whom or what it was done to */
                                subject: {
                                    id: string | null;
                                    name: string;
                                    type: string;
                                } | null;
                                /** @enum {string} */
                                via: "session" | "key" | "cli" | "sign_in" | "system";
                                /** @description The session’s or key’s id */
                                viaId: string | null;
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    format?: "csv" | "ndjson";
                    /** @description ISO 8601 instant in UTC */
                    from?: string;
                    /** @description A kind (`member.removed`), or its part before the dot for all of them (`member`) */
                    kind?: string;
                    locale?: "ja" | "en";
                    /** @description A member: what they did, and what was done to them */
                    person?: string;
                    /** @description Part of a name or address */
                    query?: string;
                    /** @description Before this instant */
                    to?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/automation-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["AutomationRule"][];
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CreateAutomationRuleInput"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AutomationRule"];
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/automation-rules/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AutomationRule"];
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["UpdateAutomationRuleInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AutomationRule"];
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/automation-rules/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 instant in UTC
                                 */
                                at: string;
                                by: {
                                    /**
                                     * Format: uuid
                                     * @description UUID
                                     */
                                    id: string;
                                    name: string;
                                } | null;
                                /** @enum {string} */
                                change: "created" | "changed" | "switched_on" | "switched_off" | "paused" | "deleted";
                                definition: {
                                    actions: ({
                                        /** @enum {string} */
                                        how: "member" | "rotation" | "least_loaded" | "nobody";
                                        /** @enum {string} */
                                        kind: "assign";
                                        /**
                                         * @description For `member`
                                         * @default null
                                         */
                                        memberId: string | null;
                                        /**
                                         * @description Among these only; empty for everybody who answers
                                         * @default []
                                         */
                                        memberIds: string[];
                                        /**
                                         * @description `available`: not away by their own word; `here`: also seen in the last ten minutes
                                         * @default available
                                         * @enum {string}
                                         */
                                        presence: "any" | "available" | "here";
                                        /**
                                         * @description Whoever has all of them
                                         * @default []
                                         */
                                        skills: string[];
                                    } | {
                                        /** @default [] */
                                        add: string[];
                                        /** @enum {string} */
                                        kind: "tag";
                                        /** @default [] */
                                        remove: string[];
                                    } | {
                                        /** @enum {string} */
                                        kind: "status";
                                        /** @enum {string} */
                                        status: "open" | "in_progress" | "done";
                                    } | {
                                        hours: number;
                                        /** @enum {string} */
                                        kind: "hold";
                                        reason: string;
                                    } | {
                                        /** @enum {string} */
                                        kind: "note";
                                        text: string;
                                    } | {
                                        /**
                                         * @description Also whoever it is assigned to
                                         * @default false
                                         */
                                        assignee: boolean;
                                        /** @enum {string} */
                                        kind: "notify";
                                        /** @default [] */
                                        memberIds: string[];
                                        text: string;
                                    } | {
                                        /** @enum {string} */
                                        how: "draft" | "send";
                                        /** @enum {string} */
                                        kind: "answer";
                                        /**
                                         * Format: uuid
                                         * @description UUID
                                         */
                                        templateId: string;
                                    })[];
                                    /** @default [] */
                                    conditions: ({
                                        channelIds: string[];
                                        /** @enum {string} */
                                        kind: "channel";
                                        /**
                                         * @description true: the opposite must hold
                                         * @default false
                                         */
                                        not: boolean;
                                    } | {
                                        /** @enum {string} */
                                        kind: "status";
                                        /**
                                         * @description true: the opposite must hold
                                         * @default false
                                         */
                                        not: boolean;
                                        statuses: ("open" | "in_progress" | "on_hold" | "done")[];
                                    } | {
                                        /** @enum {string} */
                                        kind: "assignee";
                                        /** @default [] */
                                        memberIds: string[];
                                        /**
                                         * @description Whether «nobody» counts among them
                                         * @default false
                                         */
                                        nobody: boolean;
                                        /**
                                         * @description true: the opposite must hold
                                         * @default false
                                         */
                                        not: boolean;
                                    } | {
                                        /** @enum {string} */
                                        kind: "tags";
                                        /**
                                         * @description true: the opposite must hold
                                         * @default false
                                         */
                                        not: boolean;
                                        tagIds: string[];
                                    } | {
                                        customerIds: string[];
                                        /** @enum {string} */
                                        kind: "customer";
                                        /**
                                         * @description true: the opposite must hold
                                         * @default false
                                         */
                                        not: boolean;
                                    } | {
                                        /** @enum {string} */
                                        kind: "words";
                                        /**
                                         * @description true: the opposite must hold
                                         * @default false
                                         */
                                        not: boolean;
                                        /**
                                         * @default either
                                         * @enum {string}
                                         */
                                        where: "subject" | "body" | "either";
                                        /** @description Found whatever the width or kind of the kana; Latin words as whole words */
                                        words: string[];
                                    } | {
                                        /** @enum {string} */
                                        kind: "reading";
                                        marks: ("dissatisfied" | "pleased" | "complaint" | "cancellation" | "return" | "question" | "thanks" | "urgent" | "harassment")[];
                                        /**
                                         * @description true: the opposite must hold
                                         * @default false
                                         */
                                        not: boolean;
                                    } | {
                                        /** @description With everything below it: example.jp holds mail.example.jp */
                                        domains: string[];
                                        /** @enum {string} */
                                        kind: "sender_domain";
                                        /**
                                         * @description true: the opposite must hold
                                         * @default false
                                         */
                                        not: boolean;
                                    } | {
                                        /** @enum {string} */
                                        kind: "attachment";
                                        /**
                                         * @description true: the opposite must hold
                                         * @default false
                                         */
                                        not: boolean;
                                    } | {
                                        /** @enum {string} */
                                        kind: "language";
                                        languages: ("ja" | "zh" | "ko" | "latin" | "other")[];
                                        /**
                                         * @description true: the opposite must hold
                                         * @default false
                                         */
                                        not: boolean;
                                    } | {
                                        /** @enum {string} */
                                        kind: "automatic";
                                        /**
                                         * @description true: the opposite must hold
                                         * @default false
                                         */
                                        not: boolean;
                                    })[];
                                    /**
                                     * @default all
                                     * @enum {string}
                                     */
                                    match: "all" | "any";
                                    trigger: {
                                        /** @enum {string} */
                                        event: "message_received" | "first_contact" | "message_read" | "message_sent" | "message_failed" | "note_added" | "conversation_opened" | "status_changed" | "hold_ended" | "assigned" | "tag_added" | "tag_removed" | "approval_requested" | "approval_sent_back" | "approval_approved" | "waiting";
                                        /**
                                         * @description For `waiting`: the customer has had no answer for so many hours
                                         * @default null
                                         */
                                        hours: number | null;
                                        /**
                                         * @description For `status_changed`: only when it becomes one of these
                                         * @default []
                                         */
                                        statuses: ("open" | "in_progress" | "on_hold" | "done")[];
                                        /**
                                         * @description For `tag_added` and `tag_removed`: only these tags
                                         * @default []
                                         */
                                        tagIds: string[];
                                    };
                                };
                                hourlyLimit: number;
                                name: string;
                                stop: boolean;
                                version: number;
                            }[];
                            names: {
                                [key: string]: string;
                            };
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/automation-rules/dry-run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default 14 */
                        days?: number;
                        definition: {
                            actions: ({
                                /** @enum {string} */
                                how: "member" | "rotation" | "least_loaded" | "nobody";
                                /** @enum {string} */
                                kind: "assign";
                                /**
                                 * @description For `member`
                                 * @default null
                                 */
                                memberId?: string | null;
                                /**
                                 * @description Among these only; empty for everybody who answers
                                 * @default []
                                 */
                                memberIds?: string[];
                                /**
                                 * @description `available`: not away by their own word; `here`: also seen in the last ten minutes
                                 * @default available
                                 * @enum {string}
                                 */
                                presence?: "any" | "available" | "here";
                                /**
                                 * @description Whoever has all of them
                                 * @default []
                                 */
                                skills?: string[];
                            } | {
                                /** @default [] */
                                add?: string[];
                                /** @enum {string} */
                                kind: "tag";
                                /** @default [] */
                                remove?: string[];
                            } | {
                                /** @enum {string} */
                                kind: "status";
                                /** @enum {string} */
                                status: "open" | "in_progress" | "done";
                            } | {
                                hours: number;
                                /** @enum {string} */
                                kind: "hold";
                                reason: string;
                            } | {
                                /** @enum {string} */
                                kind: "note";
                                text: string;
                            } | {
                                /**
                                 * @description Also whoever it is assigned to
                                 * @default false
                                 */
                                assignee?: boolean;
                                /** @enum {string} */
                                kind: "notify";
                                /** @default [] */
                                memberIds?: string[];
                                text: string;
                            } | {
                                /** @enum {string} */
                                how: "draft" | "send";
                                /** @enum {string} */
                                kind: "answer";
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                templateId: string;
                            })[];
                            /** @default [] */
                            conditions?: ({
                                channelIds: string[];
                                /** @enum {string} */
                                kind: "channel";
                                /**
                                 * @description true: the opposite must hold
                                 * @default false
                                 */
                                not?: boolean;
                            } | {
                                /** @enum {string} */
                                kind: "status";
                                /**
                                 * @description true: the opposite must hold
                                 * @default false
                                 */
                                not?: boolean;
                                statuses: ("open" | "in_progress" | "on_hold" | "done")[];
                            } | {
                                /** @enum {string} */
                                kind: "assignee";
                                /** @default [] */
                                memberIds?: string[];
                                /**
                                 * @description Whether «nobody» counts among them
                                 * @default false
                                 */
                                nobody?: boolean;
                                /**
                                 * @description true: the opposite must hold
                                 * @default false
                                 */
                                not?: boolean;
                            } | {
                                /** @enum {string} */
                                kind: "tags";
                                /**
                                 * @description true: the opposite must hold
                                 * @default false
                                 */
                                not?: boolean;
                                tagIds: string[];
                            } | {
                                customerIds: string[];
                                /** @enum {string} */
                                kind: "customer";
                                /**
                                 * @description true: the opposite must hold
                                 * @default false
                                 */
                                not?: boolean;
                            } | {
                                /** @enum {string} */
                                kind: "words";
                                /**
                                 * @description true: the opposite must hold
                                 * @default false
                                 */
                                not?: boolean;
                                /**
                                 * @default either
                                 * @enum {string}
                                 */
                                where?: "subject" | "body" | "either";
                                /** @description Found whatever the width or kind of the kana; Latin words as whole words */
                                words: string[];
                            } | {
                                /** @enum {string} */
                                kind: "reading";
                                marks: ("dissatisfied" | "pleased" | "complaint" | "cancellation" | "return" | "question" | "thanks" | "urgent" | "harassment")[];
                                /**
                                 * @description true: the opposite must hold
                                 * @default false
                                 */
                                not?: boolean;
                            } | {
                                /** @description With everything below it: example.jp holds mail.example.jp */
                                domains: string[];
                                /** @enum {string} */
                                kind: "sender_domain";
                                /**
                                 * @description true: the opposite must hold
                                 * @default false
                                 */
                                not?: boolean;
                            } | {
                                /** @enum {string} */
                                kind: "attachment";
                                /**
                                 * @description true: the opposite must hold
                                 * @default false
                                 */
                                not?: boolean;
                            } | {
                                /** @enum {string} */
                                kind: "language";
                                languages: ("ja" | "zh" | "ko" | "latin" | "other")[];
                                /**
                                 * @description true: the opposite must hold
                                 * @default false
                                 */
                                not?: boolean;
                            } | {
                                /** @enum {string} */
                                kind: "automatic";
                                /**
                                 * @description true: the opposite must hold
                                 * @default false
                                 */
                                not?: boolean;
                            })[];
                            /**
                             * @default all
                             * @enum {string}
                             */
                            match?: "all" | "any";
                            trigger: {
                                /** @enum {string} */
                                event: "message_received" | "first_contact" | "message_read" | "message_sent" | "message_failed" | "note_added" | "conversation_opened" | "status_changed" | "hold_ended" | "assigned" | "tag_added" | "tag_removed" | "approval_requested" | "approval_sent_back" | "approval_approved" | "waiting";
                                /**
                                 * @description For `waiting`: the customer has had no answer for so many hours
                                 * @default null
                                 */
                                hours?: number | null;
                                /**
                                 * @description For `status_changed`: only when it becomes one of these
                                 * @default []
                                 */
                                statuses?: ("open" | "in_progress" | "on_hold" | "done")[];
                                /**
                                 * @description For `tag_added` and `tag_removed`: only these tags
                                 * @default []
                                 */
                                tagIds?: string[];
                            };
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AutomationDryRun"];
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/automation-rules/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description All rules, first to last */
                        ids: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/automation-runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description UUID */
                    conversation?: string;
                    cursor?: string;
                    /** @description ISO 8601 instant in UTC */
                    from?: string;
                    limit?: number;
                    outcome?: "fired" | "not_matched" | "held_back" | "failed";
                    /** @description Part of a subject, customer or rule; looked for in the newest 5,000 entries */
                    query?: string;
                    /** @description UUID */
                    rule?: string;
                    /** @description ISO 8601 instant in UTC */
                    to?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["AutomationRun"][];
                            names: {
                                [key: string]: string;
                            };
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bulk-changes/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Changed by somebody, or by a message, since */
                            leftAlone: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                subject: string;
                            }[];
                            restored: string[];
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/call-draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    /** @description The call it is about, `new` for one that is to be written down, or `new:` and a customer’s id */
                    about: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            draft: {
                                about: string;
                                fields: {
                                    [key: string]: string;
                                };
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 instant in UTC
                                 */
                                updatedAt: string;
                            } | null;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description The call it is about, `new` for one that is to be written down, or `new:` and a customer’s id */
                        about: string;
                        fields: {
                            [key: string]: string;
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            draft: {
                                about: string;
                                fields: {
                                    [key: string]: string;
                                };
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 instant in UTC
                                 */
                                updatedAt: string;
                            } | null;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete: {
            parameters: {
                query: {
                    /** @description The call it is about, `new` for one that is to be written down, or `new:` and a customer’s id */
                    about: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/callbacks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    /** @description UUID */
                    customer?: string;
                    limit?: number;
                    /** @description A member id, `me` or `none` */
                    owner?: string;
                    state?: "open" | "closed";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @description Made by the desk after a call that nobody took */
                                automatic: boolean;
                                closedAt: string | null;
                                closedBy: {
                                    /**
                                     * Format: uuid
                                     * @description UUID
                                     */
                                    id: string;
                                    name: string;
                                } | null;
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                conversationId: string;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 instant in UTC
                                 */
                                createdAt: string;
                                customer: {
                                    company: string | null;
                                    honorific: string;
                                    /**
                                     * Format: uuid
                                     * @description UUID
                                     */
                                    id: string;
                                    name: string;
                                    reading: string | null;
                                    /** @description A caller without a number, of whom nothing is known yet */
                                    withheld: boolean;
                                };
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 instant in UTC
                                 */
                                dueAt: string;
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                /** @description Open, and its time is over */
                                late: boolean;
                                note: string;
                                number: string | null;
                                owner: {
                                    /**
                                     * Format: uuid
                                     * @description UUID
                                     */
                                    id: string;
                                    name: string;
                                } | null;
                                shownNumber: string | null;
                                /** @enum {string} */
                                state: "open" | "done" | "dropped";
                                /** @description How often they called in vain since */
                                tries: number;
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description UUID
                         */
                        conversationId: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601 instant in UTC
                         */
                        dueAt: string;
                        note?: string;
                        ownerId?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Made by the desk after a call that nobody took */
                            automatic: boolean;
                            closedAt: string | null;
                            closedBy: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                name: string;
                            } | null;
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            conversationId: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601 instant in UTC
                             */
                            createdAt: string;
                            customer: {
                                company: string | null;
                                honorific: string;
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                name: string;
                                reading: string | null;
                                /** @description A caller without a number, of whom nothing is known yet */
                                withheld: boolean;
                            };
                            /**
                             * Format: date-time
                             * @description ISO 8601 instant in UTC
                             */
                            dueAt: string;
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            id: string;
                            /** @description Open, and its time is over */
                            late: boolean;
                            note: string;
                            number: string | null;
                            owner: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                name: string;
                            } | null;
                            shownNumber: string | null;
                            /** @enum {string} */
                            state: "open" | "done" | "dropped";
                            /** @description How often they called in vain since */
                            tries: number;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/callbacks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["UpdateCallbackInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Made by the desk after a call that nobody took */
                            automatic: boolean;
                            closedAt: string | null;
                            closedBy: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                name: string;
                            } | null;
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            conversationId: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601 instant in UTC
                             */
                            createdAt: string;
                            customer: {
                                company: string | null;
                                honorific: string;
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                name: string;
                                reading: string | null;
                                /** @description A caller without a number, of whom nothing is known yet */
                                withheld: boolean;
                            };
                            /**
                             * Format: date-time
                             * @description ISO 8601 instant in UTC
                             */
                            dueAt: string;
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            id: string;
                            /** @description Open, and its time is over */
                            late: boolean;
                            note: string;
                            number: string | null;
                            owner: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                name: string;
                            } | null;
                            shownNumber: string | null;
                            /** @enum {string} */
                            state: "open" | "done" | "dropped";
                            /** @description How often they called in vain since */
                            tries: number;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/callbacks/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            late: number;
                            /** @description Mine and nobody’s; at most 100 */
                            open: number;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    /** @description UUID */
                    customer?: string;
                    limit?: number;
                    outcome?: "answered" | "missed" | "voicemail" | "busy" | "failed";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                answeredAt: string | null;
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                channelId: string;
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                conversationId: string;
                                customer: {
                                    company: string | null;
                                    honorific: string;
                                    /**
                                     * Format: uuid
                                     * @description UUID
                                     */
                                    id: string;
                                    name: string;
                                    reading: string | null;
                                    /** @description A caller without a number, of whom nothing is known yet */
                                    withheld: boolean;
                                };
                                /** @enum {string} */
                                direction: "inbound" | "outbound";
                                endedAt: string | null;
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                /** @description Who spoke with the customer */
                                member: {
                                    /**
                                     * Format: uuid
                                     * @description UUID
                                     */
                                    id: string;
                                    name: string;
                                } | null;
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                messageId: string;
                                /** @description When a person wrote down what was said */
                                notedAt: string | null;
                                notes: string;
                                /** @description E.164; null where it was withheld or not written down */
                                number: string | null;
                                outcome: ("answered" | "missed" | "voicemail" | "busy" | "failed") | null;
                                recording: {
                                    seconds: number | null;
                                    /** @description Where another telephone system keeps it */
                                    url: string | null;
                                } | null;
                                /** @description Members whose telephones ring now */
                                ringing: string[];
                                /** @description How long they spoke */
                                seconds: number | null;
                                /** @description As one dials it in Japan */
                                shownNumber: string | null;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 instant in UTC
                                 */
                                startedAt: string;
                                /** @enum {string} */
                                state: "ringing" | "talking" | "ended";
                                subject: string;
                                withheld: boolean;
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RecordCallInput"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answeredAt: string | null;
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            channelId: string;
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            conversationId: string;
                            customer: {
                                company: string | null;
                                honorific: string;
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                name: string;
                                reading: string | null;
                                /** @description A caller without a number, of whom nothing is known yet */
                                withheld: boolean;
                            };
                            /** @enum {string} */
                            direction: "inbound" | "outbound";
                            endedAt: string | null;
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            id: string;
                            /** @description Who spoke with the customer */
                            member: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                name: string;
                            } | null;
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            messageId: string;
                            /** @description When a person wrote down what was said */
                            notedAt: string | null;
                            notes: string;
                            /** @description E.164; null where it was withheld or not written down */
                            number: string | null;
                            outcome: ("answered" | "missed" | "voicemail" | "busy" | "failed") | null;
                            recording: {
                                seconds: number | null;
                                /** @description Where another telephone system keeps it */
                                url: string | null;
                            } | null;
                            /** @description Members whose telephones ring now */
                            ringing: string[];
                            /** @description How long they spoke */
                            seconds: number | null;
                            /** @description As one dials it in Japan */
                            shownNumber: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 instant in UTC
                             */
                            startedAt: string;
                            /** @enum {string} */
                            state: "ringing" | "talking" | "ended";
                            subject: string;
                            withheld: boolean;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answeredAt: string | null;
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            channelId: string;
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            conversationId: string;
                            customer: {
                                company: string | null;
                                honorific: string;
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                name: string;
                                reading: string | null;
                                /** @description A caller without a number, of whom nothing is known yet */
                                withheld: boolean;
                            };
                            /** @enum {string} */
                            direction: "inbound" | "outbound";
                            endedAt: string | null;
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            id: string;
                            /** @description Who spoke with the customer */
                            member: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                name: string;
                            } | null;
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            messageId: string;
                            /** @description When a person wrote down what was said */
                            notedAt: string | null;
                            notes: string;
                            /** @description E.164; null where it was withheld or not written down */
                            number: string | null;
                            outcome: ("answered" | "missed" | "voicemail" | "busy" | "failed") | null;
                            recording: {
                                seconds: number | null;
                                /** @description Where another telephone system keeps it */
                                url: string | null;
                            } | null;
                            /** @description Members whose telephones ring now */
                            ringing: string[];
                            /** @description How long they spoke */
                            seconds: number | null;
                            /** @description As one dials it in Japan */
                            shownNumber: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 instant in UTC
                             */
                            startedAt: string;
                            /** @enum {string} */
                            state: "ringing" | "talking" | "ended";
                            subject: string;
                            withheld: boolean;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["UpdateCallInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answeredAt: string | null;
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            channelId: string;
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            conversationId: string;
                            customer: {
                                company: string | null;
                                honorific: string;
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                name: string;
                                reading: string | null;
                                /** @description A caller without a number, of whom nothing is known yet */
                                withheld: boolean;
                            };
                            /** @enum {string} */
                            direction: "inbound" | "outbound";
                            endedAt: string | null;
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            id: string;
                            /** @description Who spoke with the customer */
                            member: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                name: string;
                            } | null;
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            messageId: string;
                            /** @description When a person wrote down what was said */
                            notedAt: string | null;
                            notes: string;
                            /** @description E.164; null where it was withheld or not written down */
                            number: string | null;
                            outcome: ("answered" | "missed" | "voicemail" | "busy" | "failed") | null;
                            recording: {
                                seconds: number | null;
                                /** @description Where another telephone system keeps it */
                                url: string | null;
                            } | null;
                            /** @description Members whose telephones ring now */
                            ringing: string[];
                            /** @description How long they spoke */
                            seconds: number | null;
                            /** @description As one dials it in Japan */
                            shownNumber: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 instant in UTC
                             */
                            startedAt: string;
                            /** @enum {string} */
                            state: "ringing" | "talking" | "ended";
                            subject: string;
                            withheld: boolean;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/calls/{id}/recording": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls/dial": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description Which of their numbers; else the first
                         */
                        contactPointId?: string;
                        /**
                         * Format: uuid
                         * @description UUID
                         */
                        customerId: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answeredAt: string | null;
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            channelId: string;
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            conversationId: string;
                            customer: {
                                company: string | null;
                                honorific: string;
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                name: string;
                                reading: string | null;
                                /** @description A caller without a number, of whom nothing is known yet */
                                withheld: boolean;
                            };
                            /** @enum {string} */
                            direction: "inbound" | "outbound";
                            endedAt: string | null;
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            id: string;
                            /** @description Who spoke with the customer */
                            member: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                name: string;
                            } | null;
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            messageId: string;
                            /** @description When a person wrote down what was said */
                            notedAt: string | null;
                            notes: string;
                            /** @description E.164; null where it was withheld or not written down */
                            number: string | null;
                            outcome: ("answered" | "missed" | "voicemail" | "busy" | "failed") | null;
                            recording: {
                                seconds: number | null;
                                /** @description Where another telephone system keeps it */
                                url: string | null;
                            } | null;
                            /** @description Members whose telephones ring now */
                            ringing: string[];
                            /** @description How long they spoke */
                            seconds: number | null;
                            /** @description As one dials it in Japan */
                            shownNumber: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 instant in UTC
                             */
                            startedAt: string;
                            /** @enum {string} */
                            state: "ringing" | "talking" | "ended";
                            subject: string;
                            withheld: boolean;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                answeredAt: string | null;
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                channelId: string;
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                conversationId: string;
                                customer: {
                                    company: string | null;
                                    honorific: string;
                                    /**
                                     * Format: uuid
                                     * @description UUID
                                     */
                                    id: string;
                                    name: string;
                                    reading: string | null;
                                    /** @description A caller without a number, of whom nothing is known yet */
                                    withheld: boolean;
                                };
                                /** @enum {string} */
                                direction: "inbound" | "outbound";
                                endedAt: string | null;
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                /** @description Who spoke with the customer */
                                member: {
                                    /**
                                     * Format: uuid
                                     * @description UUID
                                     */
                                    id: string;
                                    name: string;
                                } | null;
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                messageId: string;
                                /** @description When a person wrote down what was said */
                                notedAt: string | null;
                                notes: string;
                                /** @description E.164; null where it was withheld or not written down */
                                number: string | null;
                                outcome: ("answered" | "missed" | "voicemail" | "busy" | "failed") | null;
                                recording: {
                                    seconds: number | null;
                                    /** @description Where another telephone system keeps it */
                                    url: string | null;
                                } | null;
                                /** @description Members whose telephones ring now */
                                ringing: string[];
                                /** @description How long they spoke */
                                seconds: number | null;
                                /** @description As one dials it in Japan */
                                shownNumber: string | null;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 instant in UTC
                                 */
                                startedAt: string;
                                /** @enum {string} */
                                state: "ringing" | "talking" | "ended";
                                subject: string;
                                withheld: boolean;
                            }[];
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/care-notes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            address: string | null;
                            backupPersonId: string | null;
                            careNotes: {
                                author: {
                                    /**
                                     * Format: uuid
                                     * @description UUID
                                     */
                                    id: string;
                                    name: string;
                                } | null;
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                /** @enum {string} */
                                kind: "allergy" | "caution" | "preference" | "care";
                                /** Format: date */
                                notedOn: string;
                                text: string;
                            }[];
                            company: string | null;
                            companyId: string | null;
                            contactPersonId: string | null;
                            contactPoints: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                /** @enum {string} */
                                kind: "email" | "phone" | "line" | "chat";
                                /** @description The first to be used among those of its kind */
                                primary: boolean;
                                /** @description A telephone that several customers have */
                                shared: boolean;
                                value: string;
                            }[];
                            /**
                             * Format: date-time
                             * @description ISO 8601 instant in UTC
                             */
                            createdAt: string;
                            /** @description When what was known of this person was erased */
                            erasedAt: string | null;
                            /** @description What follows the name: 様, 先生, 御中; empty for none */
                            honorific: string;
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            id: string;
                            name: string;
                            note: string;
                            /** @description The primary telephone among the contact points */
                            phone: string | null;
                            postalCode: string | null;
                            reading: string | null;
                            /** @description The reading is a guess that nobody has confirmed yet */
                            readingGuessed: boolean;
                            title: string | null;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["UpdateCareNoteInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            address: string | null;
                            backupPersonId: string | null;
                            careNotes: {
                                author: {
                                    /**
                                     * Format: uuid
                                     * @description UUID
                                     */
                                    id: string;
                                    name: string;
                                } | null;
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                /** @enum {string} */
                                kind: "allergy" | "caution" | "preference" | "care";
                                /** Format: date */
                                notedOn: string;
                                text: string;
                            }[];
                            company: string | null;
                            companyId: string | null;
                            contactPersonId: string | null;
                            contactPoints: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                /** @enum {string} */
                                kind: "email" | "phone" | "line" | "chat";
                                /** @description The first to be used among those of its kind */
                                primary: boolean;
                                /** @description A telephone that several customers have */
                                shared: boolean;
                                value: string;
                            }[];
                            /**
                             * Format: date-time
                             * @description ISO 8601 instant in UTC
                             */
                            createdAt: string;
                            /** @description When what was known of this person was erased */
                            erasedAt: string | null;
                            /** @description What follows the name: 様, 先生, 御中; empty for none */
                            honorific: string;
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            id: string;
                            name: string;
                            note: string;
                            /** @description The primary telephone among the contact points */
                            phone: string | null;
                            postalCode: string | null;
                            reading: string | null;
                            /** @description The reading is a guess that nobody has confirmed yet */
                            readingGuessed: boolean;
                            title: string | null;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                address: string;
                                enabled: boolean;
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                imap: {
                                    host: string;
                                    port: number;
                                    /** @enum {string} */
                                    security: "tls" | "starttls" | "none";
                                    user: string;
                                } | null;
                                lastReceivedAt: string | null;
                                name: string;
                                oauth: {
                                    /**
                                     * Format: date-time
                                     * @description ISO 8601 instant in UTC
                                     */
                                    connectedAt: string;
                                    ended: boolean;
                                    /** @enum {string} */
                                    provider: "google" | "microsoft";
                                } | null;
                                /** @description Of a telephone */
                                phone: {
                                    /** @description Addresses of ours, by PUBLIC_URL or as the desk was reached */
                                    hooks: {
                                        /** @description What another telephone system calls */
                                        calls: string | null;
                                        /** @description What it calls for «Call status changes» */
                                        status: string | null;
                                        /** @description What Twilio’s number calls for «A call comes in» */
                                        voice: string | null;
                                    };
                                    /** @description E.164 */
                                    number: string | null;
                                    routing: {
                                        /** @description By when a call that nobody took is to be returned */
                                        callbackMinutes: number;
                                        /** @description Said before it rings; empty for nothing */
                                        greeting: string;
                                        /** @description Who is rung after the customer’s contact person and their backup */
                                        groupIds: string[];
                                        /** @description Said before the tone when nobody answers */
                                        messagePrompt: string;
                                        /** @description Calls are recorded; callers are told so */
                                        record: boolean;
                                        /** @description How long each round rings */
                                        ringSeconds: number;
                                        /** @description Whoever answers presses 1 first, so that no mailbox takes the call */
                                        screening: boolean;
                                        takeMessages: boolean;
                                    };
                                    /** @enum {string} */
                                    service: "none" | "twilio" | "webhook";
                                    shownNumber: string | null;
                                    twilio: {
                                        accountSid: string;
                                        apiBaseUrl: string | null;
                                    } | null;
                                } | null;
                                reason: {
                                    /** @enum {string} */
                                    code: "wrong_password" | "consent_missing" | "access_refused" | "app_refused" | "unreachable" | "tls" | "mailbox_missing" | "server" | "storage";
                                    message: string;
                                } | null;
                                signature: string;
                                smtp: {
                                    host: string;
                                    port: number;
                                    /** @enum {string} */
                                    security: "tls" | "starttls" | "none";
                                    user: string;
                                } | null;
                                /** @enum {string} */
                                state: "connecting" | "live" | "failed" | "off";
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 instant in UTC
                                 */
                                stateSince: string;
                                /** @enum {string} */
                                type: "email" | "line" | "chat" | "phone" | "sample";
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        address: string;
                        /** @default false */
                        allowSelfSigned?: boolean;
                        /** @default 30 */
                        firstSyncDays?: number;
                        imap: {
                            host: string;
                            password: string;
                            port: number;
                            /** @enum {string} */
                            security: "tls" | "starttls" | "none";
                            user: string;
                        };
                        name: string;
                        /** @default  */
                        signature?: string;
                        smtp: {
                            host: string;
                            password: string;
                            port: number;
                            /** @enum {string} */
                            security: "tls" | "starttls" | "none";
                            user: string;
                        };
                        /** @enum {string} */
                        type: "email";
                    } | {
                        name: string;
                        /**
                         * @description Our number; needed with Twilio
                         * @default
                         */
                        number?: string;
                        routing?: {
                            /** @description By when a call that nobody took is to be returned */
                            callbackMinutes?: number;
                            /** @description Said before it rings; empty for nothing */
                            greeting?: string;
                            /** @description Who is rung after the customer’s contact person and their backup */
                            groupIds?: string[];
                            /** @description Said before the tone when nobody answers */
                            messagePrompt?: string;
                            /** @description Calls are recorded; callers are told so */
                            record?: boolean;
                            /** @description How long each round rings */
                            ringSeconds?: number;
                            /** @description Whoever answers presses 1 first, so that no mailbox takes the call */
                            screening?: boolean;
                            takeMessages?: boolean;
                        };
                        /** @enum {string} */
                        service: "none" | "twilio" | "webhook";
                        twilio?: {
                            accountSid: string;
                            /** @description Where Twilio’s API is reached; only for tests and proxies */
                            apiBaseUrl?: string;
                            authToken: string;
                        };
                        /** @enum {string} */
                        type: "phone";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            address: string;
                            enabled: boolean;
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            id: string;
                            imap: {
                                host: string;
                                port: number;
                                /** @enum {string} */
                                security: "tls" | "starttls" | "none";
                                user: string;
                            } | null;
                            lastReceivedAt: string | null;
                            name: string;
                            oauth: {
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 instant in UTC
                                 */
                                connectedAt: string;
                                ended: boolean;
                                /** @enum {string} */
                                provider: "google" | "microsoft";
                            } | null;
                            /** @description Of a telephone */
                            phone: {
                                /** @description Addresses of ours, by PUBLIC_URL or as the desk was reached */
                                hooks: {
                                    /** @description What another telephone system calls */
                                    calls: string | null;
                                    /** @description What it calls for «Call status changes» */
                                    status: string | null;
                                    /** @description What Twilio’s number calls for «A call comes in» */
                                    voice: string | null;
                                };
                                /** @description E.164 */
                                number: string | null;
                                routing: {
                                    /** @description By when a call that nobody took is to be returned */
                                    callbackMinutes: number;
                                    /** @description Said before it rings; empty for nothing */
                                    greeting: string;
                                    /** @description Who is rung after the customer’s contact person and their backup */
                                    groupIds: string[];
                                    /** @description Said before the tone when nobody answers */
                                    messagePrompt: string;
                                    /** @description Calls are recorded; callers are told so */
                                    record: boolean;
                                    /** @description How long each round rings */
                                    ringSeconds: number;
                                    /** @description Whoever answers presses 1 first, so that no mailbox takes the call */
                                    screening: boolean;
                                    takeMessages: boolean;
                                };
                                /** @enum {string} */
                                service: "none" | "twilio" | "webhook";
                                shownNumber: string | null;
                                twilio: {
                                    accountSid: string;
                                    apiBaseUrl: string | null;
                                } | null;
                            } | null;
                            reason: {
                                /** @enum {string} */
                                code: "wrong_password" | "consent_missing" | "access_refused" | "app_refused" | "unreachable" | "tls" | "mailbox_missing" | "server" | "storage";
                                message: string;
                            } | null;
                            signature: string;
                            smtp: {
                                host: string;
                                port: number;
                                /** @enum {string} */
                                security: "tls" | "starttls" | "none";
                                user: string;
                            } | null;
                            /** @enum {string} */
                            state: "connecting" | "live" | "failed" | "off";
                            /**
                             * Format: date-time
                             * @description ISO 8601 instant in UTC
                             */
                            stateSince: string;
                            /** @enum {string} */
                            type: "email" | "line" | "chat" | "phone" | "sample";
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channels/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            address: string;
                            enabled: boolean;
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            id: string;
                            imap: {
                                host: string;
                                port: number;
                                /** @enum {string} */
                                security: "tls" | "starttls" | "none";
                                user: string;
                            } | null;
                            lastReceivedAt: string | null;
                            name: string;
                            oauth: {
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 instant in UTC
                                 */
                                connectedAt: string;
                                ended: boolean;
                                /** @enum {string} */
                                provider: "google" | "microsoft";
                            } | null;
                            /** @description Of a telephone */
                            phone: {
                                /** @description Addresses of ours, by PUBLIC_URL or as the desk was reached */
                                hooks: {
                                    /** @description What another telephone system calls */
                                    calls: string | null;
                                    /** @description What it calls for «Call status changes» */
                                    status: string | null;
                                    /** @description What Twilio’s number calls for «A call comes in» */
                                    voice: string | null;
                                };
                                /** @description E.164 */
                                number: string | null;
                                routing: {
                                    /** @description By when a call that nobody took is to be returned */
                                    callbackMinutes: number;
                                    /** @description Said before it rings; empty for nothing */
                                    greeting: string;
                                    /** @description Who is rung after the customer’s contact person and their backup */
                                    groupIds: string[];
                                    /** @description Said before the tone when nobody answers */
                                    messagePrompt: string;
                                    /** @description Calls are recorded; callers are told so */
                                    record: boolean;
                                    /** @description How long each round rings */
                                    ringSeconds: number;
                                    /** @description Whoever answers presses 1 first, so that no mailbox takes the call */
                                    screening: boolean;
                                    takeMessages: boolean;
                                };
                                /** @enum {string} */
                                service: "none" | "twilio" | "webhook";
                                shownNumber: string | null;
                                twilio: {
                                    accountSid: string;
                                    apiBaseUrl: string | null;
                                } | null;
                            } | null;
                            reason: {
                                /** @enum {string} */
                                code: "wrong_password" | "consent_missing" | "access_refused" | "app_refused" | "unreachable" | "tls" | "mailbox_missing" | "server" | "storage";
                                message: string;
                            } | null;
                            signature: string;
                            smtp: {
                                host: string;
                                port: number;
                                /** @enum {string} */
                                security: "tls" | "starttls" | "none";
                                user: string;
                            } | null;
                            /** @enum {string} */
                            state: "connecting" | "live" | "failed" | "off";
                            /**
                             * Format: date-time
                             * @description ISO 8601 instant in UTC
                             */
                            stateSince: string;
                            /** @enum {string} */
                            type: "email" | "line" | "chat" | "phone" | "sample";
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        address?: string;
                        allowSelfSigned?: boolean;
                        enabled?: boolean;
                        imap?: {
                            host: string;
                            password?: string;
                            port: number;
                            /** @enum {string} */
                            security: "tls" | "starttls" | "none";
                            user: string;
                        };
                        name?: string;
                        phone?: {
                            number?: string;
                            routing?: {
                                /** @description By when a call that nobody took is to be returned */
                                callbackMinutes?: number;
                                /** @description Said before it rings; empty for nothing */
                                greeting?: string;
                                /** @description Who is rung after the customer’s contact person and their backup */
                                groupIds?: string[];
                                /** @description Said before the tone when nobody answers */
                                messagePrompt?: string;
                                /** @description Calls are recorded; callers are told so */
                                record?: boolean;
                                /** @description How long each round rings */
                                ringSeconds?: number;
                                /** @description Whoever answers presses 1 first, so that no mailbox takes the call */
                                screening?: boolean;
                                takeMessages?: boolean;
                            };
                            twilio?: {
                                accountSid?: string;
                                apiBaseUrl?: string | null;
                                authToken?: string;
                            };
                        };
                        signature?: string;
                        smtp?: {
                            host: string;
                            password?: string;
                            port: number;
                            /** @enum {string} */
                            security: "tls" | "starttls" | "none";
                            user: string;
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            address: string;
                            enabled: boolean;
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            id: string;
                            imap: {
                                host: string;
                                port: number;
                                /** @enum {string} */
                                security: "tls" | "starttls" | "none";
                                user: string;
                            } | null;
                            lastReceivedAt: string | null;
                            name: string;
                            oauth: {
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 instant in UTC
                                 */
                                connectedAt: string;
                                ended: boolean;
                                /** @enum {string} */
                                provider: "google" | "microsoft";
                            } | null;
                            /** @description Of a telephone */
                            phone: {
                                /** @description Addresses of ours, by PUBLIC_URL or as the desk was reached */
                                hooks: {
                                    /** @description What another telephone system calls */
                                    calls: string | null;
                                    /** @description What it calls for «Call status changes» */
                                    status: string | null;
                                    /** @description What Twilio’s number calls for «A call comes in» */
                                    voice: string | null;
                                };
                                /** @description E.164 */
                                number: string | null;
                                routing: {
                                    /** @description By when a call that nobody took is to be returned */
                                    callbackMinutes: number;
                                    /** @description Said before it rings; empty for nothing */
                                    greeting: string;
                                    /** @description Who is rung after the customer’s contact person and their backup */
                                    groupIds: string[];
                                    /** @description Said before the tone when nobody answers */
                                    messagePrompt: string;
                                    /** @description Calls are recorded; callers are told so */
                                    record: boolean;
                                    /** @description How long each round rings */
                                    ringSeconds: number;
                                    /** @description Whoever answers presses 1 first, so that no mailbox takes the call */
                                    screening: boolean;
                                    takeMessages: boolean;
                                };
                                /** @enum {string} */
                                service: "none" | "twilio" | "webhook";
                                shownNumber: string | null;
                                twilio: {
                                    accountSid: string;
                                    apiBaseUrl: string | null;
                                } | null;
                            } | null;
                            reason: {
                                /** @enum {string} */
                                code: "wrong_password" | "consent_missing" | "access_refused" | "app_refused" | "unreachable" | "tls" | "mailbox_missing" | "server" | "storage";
                                message: string;
                            } | null;
                            signature: string;
                            smtp: {
                                host: string;
                                port: number;
                                /** @enum {string} */
                                security: "tls" | "starttls" | "none";
                                user: string;
                            } | null;
                            /** @enum {string} */
                            state: "connecting" | "live" | "failed" | "off";
                            /**
                             * Format: date-time
                             * @description ISO 8601 instant in UTC
                             */
                            stateSince: string;
                            /** @enum {string} */
                            type: "email" | "line" | "chat" | "phone" | "sample";
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/channels/{id}/disconnect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            address: string;
                            enabled: boolean;
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            id: string;
                            imap: {
                                host: string;
                                port: number;
                                /** @enum {string} */
                                security: "tls" | "starttls" | "none";
                                user: string;
                            } | null;
                            lastReceivedAt: string | null;
                            name: string;
                            oauth: {
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 instant in UTC
                                 */
                                connectedAt: string;
                                ended: boolean;
                                /** @enum {string} */
                                provider: "google" | "microsoft";
                            } | null;
                            /** @description Of a telephone */
                            phone: {
                                /** @description Addresses of ours, by PUBLIC_URL or as the desk was reached */
                                hooks: {
                                    /** @description What another telephone system calls */
                                    calls: string | null;
                                    /** @description What it calls for «Call status changes» */
                                    status: string | null;
                                    /** @description What Twilio’s number calls for «A call comes in» */
                                    voice: string | null;
                                };
                                /** @description E.164 */
                                number: string | null;
                                routing: {
                                    /** @description By when a call that nobody took is to be returned */
                                    callbackMinutes: number;
                                    /** @description Said before it rings; empty for nothing */
                                    greeting: string;
                                    /** @description Who is rung after the customer’s contact person and their backup */
                                    groupIds: string[];
                                    /** @description Said before the tone when nobody answers */
                                    messagePrompt: string;
                                    /** @description Calls are recorded; callers are told so */
                                    record: boolean;
                                    /** @description How long each round rings */
                                    ringSeconds: number;
                                    /** @description Whoever answers presses 1 first, so that no mailbox takes the call */
                                    screening: boolean;
                                    takeMessages: boolean;
                                };
                                /** @enum {string} */
                                service: "none" | "twilio" | "webhook";
                                shownNumber: string | null;
                                twilio: {
                                    accountSid: string;
                                    apiBaseUrl: string | null;
                                } | null;
                            } | null;
                            reason: {
                                /** @enum {string} */
                                code: "wrong_password" | "consent_missing" | "access_refused" | "app_refused" | "unreachable" | "tls" | "mailbox_missing" | "server" | "storage";
                                message: string;
                            } | null;
                            signature: string;
                            smtp: {
                                host: string;
                                port: number;
                                /** @enum {string} */
                                security: "tls" | "starttls" | "none";
                                user: string;
                            } | null;
                            /** @enum {string} */
                            state: "connecting" | "live" | "failed" | "off";
                            /**
                             * Format: date-time
                             * @description ISO 8601 instant in UTC
                             */
                            stateSince: string;
                            /** @enum {string} */
                            type: "email" | "line" | "chat" | "phone" | "sample";
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channels/{id}/phone-check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            message: string | null;
                            ok: boolean;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channels/{id}/phone-secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            secret: string;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channels/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            address: string;
                            enabled: boolean;
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            id: string;
                            imap: {
                                host: string;
                                port: number;
                                /** @enum {string} */
                                security: "tls" | "starttls" | "none";
                                user: string;
                            } | null;
                            lastReceivedAt: string | null;
                            name: string;
                            oauth: {
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 instant in UTC
                                 */
                                connectedAt: string;
                                ended: boolean;
                                /** @enum {string} */
                                provider: "google" | "microsoft";
                            } | null;
                            /** @description Of a telephone */
                            phone: {
                                /** @description Addresses of ours, by PUBLIC_URL or as the desk was reached */
                                hooks: {
                                    /** @description What another telephone system calls */
                                    calls: string | null;
                                    /** @description What it calls for «Call status changes» */
                                    status: string | null;
                                    /** @description What Twilio’s number calls for «A call comes in» */
                                    voice: string | null;
                                };
                                /** @description E.164 */
                                number: string | null;
                                routing: {
                                    /** @description By when a call that nobody took is to be returned */
                                    callbackMinutes: number;
                                    /** @description Said before it rings; empty for nothing */
                                    greeting: string;
                                    /** @description Who is rung after the customer’s contact person and their backup */
                                    groupIds: string[];
                                    /** @description Said before the tone when nobody answers */
                                    messagePrompt: string;
                                    /** @description Calls are recorded; callers are told so */
                                    record: boolean;
                                    /** @description How long each round rings */
                                    ringSeconds: number;
                                    /** @description Whoever answers presses 1 first, so that no mailbox takes the call */
                                    screening: boolean;
                                    takeMessages: boolean;
                                };
                                /** @enum {string} */
                                service: "none" | "twilio" | "webhook";
                                shownNumber: string | null;
                                twilio: {
                                    accountSid: string;
                                    apiBaseUrl: string | null;
                                } | null;
                            } | null;
                            reason: {
                                /** @enum {string} */
                                code: "wrong_password" | "consent_missing" | "access_refused" | "app_refused" | "unreachable" | "tls" | "mailbox_missing" | "server" | "storage";
                                message: string;
                            } | null;
                            signature: string;
                            smtp: {
                                host: string;
                                port: number;
                                /** @enum {string} */
                                security: "tls" | "starttls" | "none";
                                user: string;
                            } | null;
                            /** @enum {string} */
                            state: "connecting" | "live" | "failed" | "off";
                            /**
                             * Format: date-time
                             * @description ISO 8601 instant in UTC
                             */
                            stateSince: string;
                            /** @enum {string} */
                            type: "email" | "line" | "chat" | "phone" | "sample";
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channels/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default false */
                        allowSelfSigned?: boolean;
                        imap: {
                            host: string;
                            password: string;
                            port: number;
                            /** @enum {string} */
                            security: "tls" | "starttls" | "none";
                            user: string;
                        };
                        smtp: {
                            host: string;
                            password: string;
                            port: number;
                            /** @enum {string} */
                            security: "tls" | "starttls" | "none";
                            user: string;
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            imap: {
                                ok: boolean;
                                reason: {
                                    /** @enum {string} */
                                    code: "wrong_password" | "consent_missing" | "access_refused" | "app_refused" | "unreachable" | "tls" | "mailbox_missing" | "server" | "storage";
                                    message: string;
                                } | null;
                            };
                            smtp: {
                                ok: boolean;
                                reason: {
                                    /** @enum {string} */
                                    code: "wrong_password" | "consent_missing" | "access_refused" | "app_refused" | "unreachable" | "tls" | "mailbox_missing" | "server" | "storage";
                                    message: string;
                                } | null;
                            };
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/companies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                    query?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                address: string | null;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 instant in UTC
                                 */
                                createdAt: string;
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                name: string;
                                note: string;
                                /** @description How many customers belong to it; 1000 means that many or more */
                                people: number;
                                phone: string | null;
                                postalCode: string | null;
                                reading: string | null;
                                website: string | null;
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CreateCompanyInput"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            address: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 instant in UTC
                             */
                            createdAt: string;
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            id: string;
                            name: string;
                            note: string;
                            /** @description How many customers belong to it; 1000 means that many or more */
                            people: number;
                            phone: string | null;
                            postalCode: string | null;
                            reading: string | null;
                            website: string | null;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/companies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            address: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 instant in UTC
                             */
                            createdAt: string;
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            id: string;
                            name: string;
                            note: string;
                            /** @description How many customers belong to it; 1000 means that many or more */
                            people: number;
                            phone: string | null;
                            postalCode: string | null;
                            reading: string | null;
                            website: string | null;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["UpdateCompanyInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            address: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 instant in UTC
                             */
                            createdAt: string;
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            id: string;
                            name: string;
                            note: string;
                            /** @description How many customers belong to it; 1000 means that many or more */
                            people: number;
                            phone: string | null;
                            postalCode: string | null;
                            reading: string | null;
                            website: string | null;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/contact-points/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            address: string | null;
                            backupPersonId: string | null;
                            careNotes: {
                                author: {
                                    /**
                                     * Format: uuid
                                     * @description UUID
                                     */
                                    id: string;
                                    name: string;
                                } | null;
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                /** @enum {string} */
                                kind: "allergy" | "caution" | "preference" | "care";
                                /** Format: date */
                                notedOn: string;
                                text: string;
                            }[];
                            company: string | null;
                            companyId: string | null;
                            contactPersonId: string | null;
                            contactPoints: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                /** @enum {string} */
                                kind: "email" | "phone" | "line" | "chat";
                                /** @description The first to be used among those of its kind */
                                primary: boolean;
                                /** @description A telephone that several customers have */
                                shared: boolean;
                                value: string;
                            }[];
                            /**
                             * Format: date-time
                             * @description ISO 8601 instant in UTC
                             */
                            createdAt: string;
                            /** @description When what was known of this person was erased */
                            erasedAt: string | null;
                            /** @description What follows the name: 様, 先生, 御中; empty for none */
                            honorific: string;
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            id: string;
                            name: string;
                            note: string;
                            /** @description The primary telephone among the contact points */
                            phone: string | null;
                            postalCode: string | null;
                            reading: string | null;
                            /** @description The reading is a guess that nobody has confirmed yet */
                            readingGuessed: boolean;
                            title: string | null;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        primary: true;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            address: string | null;
                            backupPersonId: string | null;
                            careNotes: {
                                author: {
                                    /**
                                     * Format: uuid
                                     * @description UUID
                                     */
                                    id: string;
                                    name: string;
                                } | null;
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                /** @enum {string} */
                                kind: "allergy" | "caution" | "preference" | "care";
                                /** Format: date */
                                notedOn: string;
                                text: string;
                            }[];
                            company: string | null;
                            companyId: string | null;
                            contactPersonId: string | null;
                            contactPoints: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                /** @enum {string} */
                                kind: "email" | "phone" | "line" | "chat";
                                /** @description The first to be used among those of its kind */
                                primary: boolean;
                                /** @description A telephone that several customers have */
                                shared: boolean;
                                value: string;
                            }[];
                            /**
                             * Format: date-time
                             * @description ISO 8601 instant in UTC
                             */
                            createdAt: string;
                            /** @description When what was known of this person was erased */
                            erasedAt: string | null;
                            /** @description What follows the name: 様, 先生, 御中; empty for none */
                            honorific: string;
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            id: string;
                            name: string;
                            note: string;
                            /** @description The primary telephone among the contact points */
                            phone: string | null;
                            postalCode: string | null;
                            reading: string | null;
                            /** @description The reading is a guess that nobody has confirmed yet */
                            readingGuessed: boolean;
                            title: string | null;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/conversations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description A member id, `me` or `none` */
                    assignee?: string;
                    channel?: string;
                    cursor?: string;
                    customer?: string;
                    /** @description `true`: what this member follows */
                    following?: "true" | "false";
                    limit?: number;
                    /** @description `true`: where a note mentions this member */
                    mentioned?: "true" | "false";
                    sort?: "urgency" | "newest" | "oldest";
                    /** @description One status or several with commas; `active` = all but done */
                    status?: string;
                    /** @description UUID */
                    tag?: string;
                    /** @description `true`: with something this member has not read; never those done */
                    unread?: "true" | "false";
                    /** @description `us`: the customer waits for us; `late`: for more than one business day (24 hours, counted on business days only); `customer`: we have answered. Only conversations that are open or in progress */
                    waiting?: "us" | "late" | "customer";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                assignee: {
                                    /**
                                     * Format: uuid
                                     * @description UUID
                                     */
                                    id: string;
                                    name: string;
                                } | null;
                                assigneeId: string | null;
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                channelId: string;
                                channelType: string;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 instant in UTC
                                 */
                                createdAt: string;
                                customer: {
                                    company: string | null;
                                    honorific: string;
                                    /**
                                     * Format: uuid
                                     * @description UUID
                                     */
                                    id: string;
                                    name: string;
                                };
                                following: boolean;
                                /** @description Whether any message of the customer may be harassment */
                                harassed: boolean;
                                holdReason: string | null;
                                holdUntil: string | null;
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                lastDirection: ("inbound" | "outbound" | "note") | null;
                                lastMessageAt: string | null;
                                lastMessageId: string | null;
                                /** @description Whether a note mentions this member that they have not read */
                                mentioned: boolean;
                                /** @description The conversation that this one has become a part of */
                                mergedInto: string | null;
                                messageCount: number;
                                /** @description Of the newest message of the customer that was read so far */
                                mood: ("dissatisfied" | "neutral" | "pleased") | null;
                                preview: string;
                                /** @enum {string} */
                                status: "open" | "in_progress" | "on_hold" | "done";
                                subject: string;
                                tagIds: string[];
                                unread: boolean;
                                /** @description Since when the customer has waited for an answer */
                                waitingSince: string | null;
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            assignee: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                name: string;
                            } | null;
                            assigneeId: string | null;
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            channelId: string;
                            channelType: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601 instant in UTC
                             */
                            createdAt: string;
                            customer: {
                                company: string | null;
                                honorific: string;
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                name: string;
                            };
                            following: boolean;
                            /** @description Whether any message of the customer may be harassment */
                            harassed: boolean;
                            holdReason: string | null;
                            holdUntil: string | null;
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            id: string;
                            lastDirection: ("inbound" | "outbound" | "note") | null;
                            lastMessageAt: string | null;
                            lastMessageId: string | null;
                            /** @description The ordinal of the newest message this member has read; 0 for none */
                            lastReadOrdinal: number;
                            lock: {
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 instant in UTC
                                 */
                                expiresAt: string;
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                memberId: string;
                                memberName: string;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 instant in UTC
                                 */
                                since: string;
                            } | null;
                            /** @description Whether a note mentions this member that they have not read */
                            mentioned: boolean;
                            /** @description The conversation that this one has become a part of */
                            mergedInto: string | null;
                            messageCount: number;
                            /** @description Of the newest message of the customer that was read so far */
                            mood: ("dissatisfied" | "neutral" | "pleased") | null;
                            preview: string;
                            /** @enum {string} */
                            status: "open" | "in_progress" | "on_hold" | "done";
                            subject: string;
                            tagIds: string[];
                            unread: boolean;
                            /** @description Since when the customer has waited for an answer */
                            waitingSince: string | null;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        assigneeId?: string | null;
                        holdReason?: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601 instant in UTC
                         */
                        holdUntil?: string;
                        /** @enum {string} */
                        status?: "open" | "in_progress" | "on_hold" | "done";
                        subject?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            assignee: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                name: string;
                            } | null;
                            assigneeId: string | null;
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            channelId: string;
                            channelType: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601 instant in UTC
                             */
                            createdAt: string;
                            customer: {
                                company: string | null;
                                honorific: string;
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                name: string;
                            };
                            following: boolean;
                            /** @description Whether any message of the customer may be harassment */
                            harassed: boolean;
                            holdReason: string | null;
                            holdUntil: string | null;
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            id: string;
                            lastDirection: ("inbound" | "outbound" | "note") | null;
                            lastMessageAt: string | null;
                            lastMessageId: string | null;
                            /** @description The ordinal of the newest message this member has read; 0 for none */
                            lastReadOrdinal: number;
                            lock: {
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 instant in UTC
                                 */
                                expiresAt: string;
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                memberId: string;
                                memberName: string;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 instant in UTC
                                 */
                                since: string;
                            } | null;
                            /** @description Whether a note mentions this member that they have not read */
                            mentioned: boolean;
                            /** @description The conversation that this one has become a part of */
                            mergedInto: string | null;
                            messageCount: number;
                            /** @description Of the newest message of the customer that was read so far */
                            mood: ("dissatisfied" | "neutral" | "pleased") | null;
                            preview: string;
                            /** @enum {string} */
                            status: "open" | "in_progress" | "on_hold" | "done";
                            subject: string;
                            tagIds: string[];
                            unread: boolean;
                            /** @description Since when the customer has waited for an answer */
                            waitingSince: string | null;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/conversations/{id}/activity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                actor: {
                                    /**
                                     * Format: uuid
                                     * @description UUID
                                     */
                                    id: string;
                                    name: string;
                                } | null;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 instant in UTC
                                 */
                                at: string;
                                data: {
                                    [key: string]: string | null;
                                };
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                /** @enum {string} */
                                kind: "created" | "status_changed" | "assigned" | "reopened" | "hold_changed" | "hold_ended" | "lock_taken_over" | "message_removed" | "sent" | "send_undone" | "send_failed" | "send_retried" | "bounced" | "subject_changed" | "approval_requested" | "approval_sent_back" | "approval_approved" | "approval_withdrawn" | "tags_changed" | "merged" | "merge_undone" | "split" | "split_off" | "split_undone" | "linked" | "unlinked" | "legal_hold_set" | "legal_hold_ended" | "assistant_wrote" | "assisted" | "automation_answered" | "automation_drafted" | "call_noted" | "callback_set" | "callback_closed";
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/{id}/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Approval"][];
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/{id}/assistance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description The member’s newest draft by a model here: its lines, but those with personal data */
                            drafted: {
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 instant in UTC
                                 */
                                at: string;
                                lines: string[];
                                model: string;
                            } | null;
                            /** @description Whether the model’s address lies outside the own network */
                            outside: boolean;
                            translations: {
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 instant in UTC
                                 */
                                at: string;
                                /** @enum {string} */
                                language: "ja" | "en";
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                messageId: string;
                                model: string;
                                text: string;
                            }[];
                            /** @description What this member may ask a model for here; empty while it is off */
                            uses: ("draft" | "translate" | "summarise")[];
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/{id}/assistance/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AskDraftInput"];
                };
            };
            responses: {
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/{id}/assistance/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AskSummaryInput"];
                };
            };
            responses: {
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/{id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["ThreadChange"][];
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/{id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            draft: {
                                attachments: {
                                    /**
                                     * Format: uuid
                                     * @description UUID
                                     */
                                    id: string;
                                    name: string;
                                    /** @description Its bytes were removed when their time was over */
                                    removed?: boolean;
                                    size: number;
                                    type: string;
                                }[];
                                basedOn: string | null;
                                text: string;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 instant in UTC
                                 */
                                updatedAt: string;
                            } | null;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default [] */
                        attachmentIds?: string[];
                        basedOn: string | null;
                        text: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            draft: {
                                attachments: {
                                    /**
                                     * Format: uuid
                                     * @description UUID
                                     */
                                    id: string;
                                    name: string;
                                    /** @description Its bytes were removed when their time was over */
                                    removed?: boolean;
                                    size: number;
                                    type: string;
                                }[];
                                basedOn: string | null;
                                text: string;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 instant in UTC
                                 */
                                updatedAt: string;
                            } | null;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/{id}/followers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                name: string;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 instant in UTC
                                 */
                                since: string;
                            }[];
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/{id}/following": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/{id}/legal-hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            hold: {
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 instant in UTC
                                 */
                                at: string;
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                conversationId: string;
                                memberName: string | null;
                                reason: string;
                                subject: string;
                            } | null;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SetLegalHoldInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/{id}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                customerName: string;
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                /** @enum {string} */
                                status: "open" | "in_progress" | "on_hold" | "done";
                                subject: string;
                            }[];
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description UUID
                         */
                        conversationId: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/{id}/links/{otherId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                    /** @description UUID */
                    otherId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/{id}/lock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default false */
                        takeover?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: date-time
                             * @description ISO 8601 instant in UTC
                             */
                            expiresAt: string;
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            memberId: string;
                            memberName: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601 instant in UTC
                             */
                            since: string;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description The conversation whose messages move; it becomes part of this one
                         */
                        sourceId: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ThreadChange"];
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                    order?: "asc" | "desc";
                };
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                attachments: {
                                    /**
                                     * Format: uuid
                                     * @description UUID
                                     */
                                    id: string;
                                    name: string;
                                    /** @description Its bytes were removed when their time was over */
                                    removed?: boolean;
                                    size: number;
                                    type: string;
                                }[];
                                author: {
                                    /**
                                     * Format: uuid
                                     * @description UUID
                                     */
                                    id: string;
                                    name: string;
                                } | null;
                                automatic: boolean;
                                cc: {
                                    address: string;
                                    name: string | null;
                                }[];
                                /** @description What the text alone does not say: a sticker, a place, a call */
                                content: (({
                                    animated: boolean;
                                    keywords: string[];
                                    packageId: string;
                                    stickerId: string;
                                    /** @enum {string} */
                                    type: "sticker";
                                } | {
                                    address: string | null;
                                    latitude: number;
                                    longitude: number;
                                    title: string | null;
                                    /** @enum {string} */
                                    type: "location";
                                } | {
                                    durationMs: number | null;
                                    /** @enum {string} */
                                    kind: "image" | "video" | "audio" | "file";
                                    name: string | null;
                                    /** @enum {string} */
                                    state: "fetching" | "here" | "gone" | "failed";
                                    /** @enum {string} */
                                    type: "media";
                                } | {
                                    places: {
                                        emojiId: string;
                                        index: number;
                                        length: number;
                                        productId: string;
                                    }[];
                                    /** @enum {string} */
                                    type: "emoji";
                                } | {
                                    /**
                                     * Format: uuid
                                     * @description UUID
                                     */
                                    callId: string;
                                    /** @enum {string} */
                                    direction: "inbound" | "outbound";
                                    /** @description E.164; null where it was withheld or not written down */
                                    number: string | null;
                                    outcome: ("answered" | "missed" | "voicemail" | "busy" | "failed") | null;
                                    recording: {
                                        seconds: number | null;
                                        /** @description Where another telephone system keeps it */
                                        url: string | null;
                                    } | null;
                                    /** @description How long they spoke */
                                    seconds: number | null;
                                    /** @description As one dials it in Japan */
                                    shownNumber: string | null;
                                    /**
                                     * Format: date-time
                                     * @description ISO 8601 instant in UTC
                                     */
                                    startedAt: string;
                                    /** @enum {string} */
                                    state: "ringing" | "talking" | "ended";
                                    /** @enum {string} */
                                    type: "call";
                                    withheld: boolean;
                                }) | ({
                                    packageId: string;
                                    stickerId: string;
                                    /** @enum {string} */
                                    type: "sticker";
                                } | {
                                    items: {
                                        label: string;
                                        text: string;
                                    }[];
                                    /** @enum {string} */
                                    type: "quick_replies";
                                })) | null;
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                conversationId: string;
                                delivery: ("queued" | "sent" | "failed" | "bounced" | "doubtful") | null;
                                /** @description The mail server's own words */
                                deliveryDetail: string | null;
                                deliveryReason: ("cannot_connect" | "no_secure_connection" | "timeout" | "connection_lost" | "refused_sign_in" | "refused_sender" | "refused_recipient" | "recipient_mailbox_full" | "refused_message" | "message_too_large" | "temporarily_refused" | "server_problem" | "returned" | "desk_stopped" | "desk_problem") | null;
                                /** @enum {string} */
                                direction: "inbound" | "outbound" | "note";
                                /** @description When its writer changed it */
                                editedAt: string | null;
                                from: {
                                    address: string;
                                    name: string | null;
                                };
                                hasHtml: boolean;
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                /** @description Whom a note mentions */
                                mentions: {
                                    /**
                                     * Format: uuid
                                     * @description UUID
                                     */
                                    id: string;
                                    name: string;
                                }[];
                                /** @description Place in the conversation, from 1 */
                                ordinal: number;
                                /** @description Where quoted history begins in text (UTF-16) */
                                quotedFrom: number | null;
                                /** @description What was read out of a message of the customer; null until then */
                                reading: components["schemas"]["Reading"] | null;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 instant in UTC
                                 */
                                receivedAt: string;
                                remoteImages: number;
                                /** @description When its writer took it back; nothing of it is kept */
                                removedAt: string | null;
                                sentAt: string | null;
                                subject: string | null;
                                text: string;
                                to: {
                                    address: string;
                                    name: string | null;
                                }[];
                                undoUntil: string | null;
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CreateMessageInput"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            attachments: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                name: string;
                                /** @description Its bytes were removed when their time was over */
                                removed?: boolean;
                                size: number;
                                type: string;
                            }[];
                            author: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                name: string;
                            } | null;
                            automatic: boolean;
                            cc: {
                                address: string;
                                name: string | null;
                            }[];
                            /** @description What the text alone does not say: a sticker, a place, a call */
                            content: (({
                                animated: boolean;
                                keywords: string[];
                                packageId: string;
                                stickerId: string;
                                /** @enum {string} */
                                type: "sticker";
                            } | {
                                address: string | null;
                                latitude: number;
                                longitude: number;
                                title: string | null;
                                /** @enum {string} */
                                type: "location";
                            } | {
                                durationMs: number | null;
                                /** @enum {string} */
                                kind: "image" | "video" | "audio" | "file";
                                name: string | null;
                                /** @enum {string} */
                                state: "fetching" | "here" | "gone" | "failed";
                                /** @enum {string} */
                                type: "media";
                            } | {
                                places: {
                                    emojiId: string;
                                    index: number;
                                    length: number;
                                    productId: string;
                                }[];
                                /** @enum {string} */
                                type: "emoji";
                            } | {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                callId: string;
                                /** @enum {string} */
                                direction: "inbound" | "outbound";
                                /** @description E.164; null where it was withheld or not written down */
                                number: string | null;
                                outcome: ("answered" | "missed" | "voicemail" | "busy" | "failed") | null;
                                recording: {
                                    seconds: number | null;
                                    /** @description Where another telephone system keeps it */
                                    url: string | null;
                                } | null;
                                /** @description How long they spoke */
                                seconds: number | null;
                                /** @description As one dials it in Japan */
                                shownNumber: string | null;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 instant in UTC
                                 */
                                startedAt: string;
                                /** @enum {string} */
                                state: "ringing" | "talking" | "ended";
                                /** @enum {string} */
                                type: "call";
                                withheld: boolean;
                            }) | ({
                                packageId: string;
                                stickerId: string;
                                /** @enum {string} */
                                type: "sticker";
                            } | {
                                items: {
                                    label: string;
                                    text: string;
                                }[];
                                /** @enum {string} */
                                type: "quick_replies";
                            })) | null;
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            conversationId: string;
                            delivery: ("queued" | "sent" | "failed" | "bounced" | "doubtful") | null;
                            /** @description The mail server's own words */
                            deliveryDetail: string | null;
                            deliveryReason: ("cannot_connect" | "no_secure_connection" | "timeout" | "connection_lost" | "refused_sign_in" | "refused_sender" | "refused_recipient" | "recipient_mailbox_full" | "refused_message" | "message_too_large" | "temporarily_refused" | "server_problem" | "returned" | "desk_stopped" | "desk_problem") | null;
                            /** @enum {string} */
                            direction: "inbound" | "outbound" | "note";
                            /** @description When its writer changed it */
                            editedAt: string | null;
                            from: {
                                address: string;
                                name: string | null;
                            };
                            hasHtml: boolean;
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            id: string;
                            /** @description Whom a note mentions */
                            mentions: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                name: string;
                            }[];
                            /** @description Place in the conversation, from 1 */
                            ordinal: number;
                            /** @description Where quoted history begins in text (UTF-16) */
                            quotedFrom: number | null;
                            /** @description What was read out of a message of the customer; null until then */
                            reading: components["schemas"]["Reading"] | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 instant in UTC
                             */
                            receivedAt: string;
                            remoteImages: number;
                            /** @description When its writer took it back; nothing of it is kept */
                            removedAt: string | null;
                            sentAt: string | null;
                            subject: string | null;
                            text: string;
                            to: {
                                address: string;
                                name: string | null;
                            }[];
                            undoUntil: string | null;
                        };
                    };
                };
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HeldReply"];
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/{id}/presence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                memberId: string;
                                memberName: string;
                                /** @enum {string} */
                                state: "looking" | "writing" | "gone";
                            }[];
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description UUID
                         */
                        messageId: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/{id}/split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description The first message that moves; all later ones go with it
                         */
                        messageId: string;
                        subject?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ThreadChange"];
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/{id}/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ChangeTagsInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            assignee: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                name: string;
                            } | null;
                            assigneeId: string | null;
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            channelId: string;
                            channelType: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601 instant in UTC
                             */
                            createdAt: string;
                            customer: {
                                company: string | null;
                                honorific: string;
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                name: string;
                            };
                            following: boolean;
                            /** @description Whether any message of the customer may be harassment */
                            harassed: boolean;
                            holdReason: string | null;
                            holdUntil: string | null;
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            id: string;
                            lastDirection: ("inbound" | "outbound" | "note") | null;
                            lastMessageAt: string | null;
                            lastMessageId: string | null;
                            /** @description The ordinal of the newest message this member has read; 0 for none */
                            lastReadOrdinal: number;
                            lock: {
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 instant in UTC
                                 */
                                expiresAt: string;
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                memberId: string;
                                memberName: string;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 instant in UTC
                                 */
                                since: string;
                            } | null;
                            /** @description Whether a note mentions this member that they have not read */
                            mentioned: boolean;
                            /** @description The conversation that this one has become a part of */
                            mergedInto: string | null;
                            messageCount: number;
                            /** @description Of the newest message of the customer that was read so far */
                            mood: ("dissatisfied" | "neutral" | "pleased") | null;
                            preview: string;
                            /** @enum {string} */
                            status: "open" | "in_progress" | "on_hold" | "done";
                            subject: string;
                            tagIds: string[];
                            unread: boolean;
                            /** @description Since when the customer has waited for an answer */
                            waitingSince: string | null;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/{id}/template-suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                name: string;
                                /** @description Likeness from 0 to 1 */
                                score: number;
                                /** @description How often it answered a question like this one */
                                similarUses: number;
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                templateId: string;
                                /** @description The words in common that decided */
                                words: string[];
                            }[];
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        action: components["schemas"]["BulkActionInput"];
                        ids: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            changed: string[];
                            /** @description For undoing it; null when nothing had to be changed */
                            id: string | null;
                            /** @description Are not in this workspace, or were merged into another */
                            missing: string[];
                            /** @description Were so already */
                            unchanged: string[];
                            undoUntil: string | null;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            active: number;
                            /** @description A number equal to the cap means that many or more */
                            cap: number;
                            mine: number;
                            onHold: number;
                            quarantine: number;
                            unassigned: number;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customer-duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    customer?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @description The one known for longer stands first */
                                customers: [
                                    {
                                        address: string | null;
                                        backupPersonId: string | null;
                                        company: string | null;
                                        companyId: string | null;
                                        contactPersonId: string | null;
                                        contactPoints: {
                                            /**
                                             * Format: uuid
                                             * @description UUID
                                             */
                                            id: string;
                                            /** @enum {string} */
                                            kind: "email" | "phone" | "line" | "chat";
                                            /** @description The first to be used among those of its kind */
                                            primary: boolean;
                                            /** @description A telephone that several customers have */
                                            shared: boolean;
                                            value: string;
                                        }[];
                                        /**
                                         * Format: date-time
                                         * @description ISO 8601 instant in UTC
                                         */
                                        createdAt: string;
                                        /** @description When what was known of this person was erased */
                                        erasedAt: string | null;
                                        /** @description What follows the name: 様, 先生, 御中; empty for none */
                                        honorific: string;
                                        /**
                                         * Format: uuid
                                         * @description UUID
                                         */
                                        id: string;
                                        name: string;
                                        note: string;
                                        /** @description The primary telephone among the contact points */
                                        phone: string | null;
                                        postalCode: string | null;
                                        reading: string | null;
                                        /** @description The reading is a guess that nobody has confirmed yet */
                                        readingGuessed: boolean;
                                        title: string | null;
                                    },
                                    {
                                        address: string | null;
                                        backupPersonId: string | null;
                                        company: string | null;
                                        companyId: string | null;
                                        contactPersonId: string | null;
                                        contactPoints: {
                                            /**
                                             * Format: uuid
                                             * @description UUID
                                             */
                                            id: string;
                                            /** @enum {string} */
                                            kind: "email" | "phone" | "line" | "chat";
                                            /** @description The first to be used among those of its kind */
                                            primary: boolean;
                                            /** @description A telephone that several customers have */
                                            shared: boolean;
                                            value: string;
                                        }[];
                                        /**
                                         * Format: date-time
                                         * @description ISO 8601 instant in UTC
                                         */
                                        createdAt: string;
                                        /** @description When what was known of this person was erased */
                                        erasedAt: string | null;
                                        /** @description What follows the name: 様, 先生, 御中; empty for none */
                                        honorific: string;
                                        /**
                                         * Format: uuid
                                         * @description UUID
                                         */
                                        id: string;
                                        name: string;
                                        note: string;
                                        /** @description The primary telephone among the contact points */
                                        phone: string | null;
                                        postalCode: string | null;
                                        reading: string | null;
                                        /** @description The reading is a guess that nobody has confirmed yet */
                                        readingGuessed: boolean;
                                        title: string | null;
                                    }
                                ];
                                evidence: {
                                    /** @enum {string} */
                                    kind: "same_phone" | "same_name_company" | "same_reading_domain" | "same_name_address" | "same_name_reading";
                                    value: string;
                                }[];
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 instant in UTC
                                 */
                                foundAt: string;
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                score: number;
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customer-duplicates/{id}/dismissal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customer-export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    encoding?: "utf-8" | "shift_jis";
                    /** @description Of the headings */
                    language?: "ja" | "en";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customer-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                created: number;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 instant in UTC
                                 */
                                createdAt: string;
                                /** @enum {string} */
                                delimiter: "," | ";" | "\t";
                                /** @enum {string} */
                                encoding: "utf-8" | "shift_jis" | "utf-16le" | "utf-16be";
                                errors: number;
                                /**
                                 * @description A customer who is known already: fill what is empty, take over what the list says, or leave as is
                                 * @enum {string}
                                 */
                                existing: "fill" | "overwrite" | "skip";
                                finishedAt: string | null;
                                headings: string[];
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                mapping: (("name" | "familyName" | "givenName" | "reading" | "familyReading" | "givenReading" | "honorific" | "company" | "title" | "email" | "email2" | "phone" | "mobile" | "postalCode" | "prefecture" | "city" | "address" | "building" | "note" | "allergy" | "caution" | "preference" | "contactPerson") | null)[];
                                name: string;
                                processed: number;
                                skipped: number;
                                /** @enum {string} */
                                state: "draft" | "running" | "done" | "failed" | "stopped";
                                total: number;
                                updated: number;
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query: {
                    name: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            created: number;
                            /**
                             * Format: date-time
                             * @description ISO 8601 instant in UTC
                             */
                            createdAt: string;
                            /** @enum {string} */
                            delimiter: "," | ";" | "\t";
                            /** @enum {string} */
                            encoding: "utf-8" | "shift_jis" | "utf-16le" | "utf-16be";
                            errors: number;
                            /**
                             * @description A customer who is known already: fill what is empty, take over what the list says, or leave as is
                             * @enum {string}
                             */
                            existing: "fill" | "overwrite" | "skip";
                            finishedAt: string | null;
                            headings: string[];
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            id: string;
                            mapping: (("name" | "familyName" | "givenName" | "reading" | "familyReading" | "givenReading" | "honorific" | "company" | "title" | "email" | "email2" | "phone" | "mobile" | "postalCode" | "prefecture" | "city" | "address" | "building" | "note" | "allergy" | "caution" | "preference" | "contactPerson") | null)[];
                            name: string;
                            processed: number;
                            skipped: number;
                            /** @enum {string} */
                            state: "draft" | "running" | "done" | "failed" | "stopped";
                            total: number;
                            updated: number;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customer-imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            created: number;
                            /**
                             * Format: date-time
                             * @description ISO 8601 instant in UTC
                             */
                            createdAt: string;
                            /** @enum {string} */
                            delimiter: "," | ";" | "\t";
                            /** @enum {string} */
                            encoding: "utf-8" | "shift_jis" | "utf-16le" | "utf-16be";
                            errors: number;
                            /**
                             * @description A customer who is known already: fill what is empty, take over what the list says, or leave as is
                             * @enum {string}
                             */
                            existing: "fill" | "overwrite" | "skip";
                            finishedAt: string | null;
                            headings: string[];
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            id: string;
                            mapping: (("name" | "familyName" | "givenName" | "reading" | "familyReading" | "givenReading" | "honorific" | "company" | "title" | "email" | "email2" | "phone" | "mobile" | "postalCode" | "prefecture" | "city" | "address" | "building" | "note" | "allergy" | "caution" | "preference" | "contactPerson") | null)[];
                            name: string;
                            processed: number;
                            skipped: number;
                            /** @enum {string} */
                            state: "draft" | "running" | "done" | "failed" | "stopped";
                            total: number;
                            updated: number;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customer-imports/{id}/errors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                cells: string[];
                                /** @enum {string} */
                                code: "name_missing" | "email_invalid" | "phone_invalid" | "too_long" | "contact_person_unknown" | "two_people" | "wrong_columns" | "unreadable";
                                heading: string | null;
                                /** @description The line of the file on which the row begins, from 1 */
                                line: number;
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customer-imports/{id}/errors.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customer-imports/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        mapping: (("name" | "familyName" | "givenName" | "reading" | "familyReading" | "givenReading" | "honorific" | "company" | "title" | "email" | "email2" | "phone" | "mobile" | "postalCode" | "prefecture" | "city" | "address" | "building" | "note" | "allergy" | "caution" | "preference" | "contactPerson") | null)[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description What stands against starting with this mapping */
                            problem: ("no_name" | "field_twice") | null;
                            /** @description The first rows as they would be taken over */
                            rows: {
                                error: {
                                    /** @enum {string} */
                                    code: "name_missing" | "email_invalid" | "phone_invalid" | "too_long" | "contact_person_unknown" | "two_people" | "wrong_columns" | "unreadable";
                                    heading: string | null;
                                } | null;
                                line: number;
                                values: {
                                    [key: string]: string;
                                };
                            }[];
                            /** @description The first rows as they stand in the file */
                            samples: string[][];
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customer-imports/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @description A customer who is known already: fill what is empty, take over what the list says, or leave as is
                         * @default fill
                         * @enum {string}
                         */
                        existing?: "fill" | "overwrite" | "skip";
                        mapping: (("name" | "familyName" | "givenName" | "reading" | "familyReading" | "givenReading" | "honorific" | "company" | "title" | "email" | "email2" | "phone" | "mobile" | "postalCode" | "prefecture" | "city" | "address" | "building" | "note" | "allergy" | "caution" | "preference" | "contactPerson") | null)[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            created: number;
                            /**
                             * Format: date-time
                             * @description ISO 8601 instant in UTC
                             */
                            createdAt: string;
                            /** @enum {string} */
                            delimiter: "," | ";" | "\t";
                            /** @enum {string} */
                            encoding: "utf-8" | "shift_jis" | "utf-16le" | "utf-16be";
                            errors: number;
                            /**
                             * @description A customer who is known already: fill what is empty, take over what the list says, or leave as is
                             * @enum {string}
                             */
                            existing: "fill" | "overwrite" | "skip";
                            finishedAt: string | null;
                            headings: string[];
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            id: string;
                            mapping: (("name" | "familyName" | "givenName" | "reading" | "familyReading" | "givenReading" | "honorific" | "company" | "title" | "email" | "email2" | "phone" | "mobile" | "postalCode" | "prefecture" | "city" | "address" | "building" | "note" | "allergy" | "caution" | "preference" | "contactPerson") | null)[];
                            name: string;
                            processed: number;
                            skipped: number;
                            /** @enum {string} */
                            state: "draft" | "running" | "done" | "failed" | "stopped";
                            total: number;
                            updated: number;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customer-imports/{id}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            created: number;
                            /**
                             * Format: date-time
                             * @description ISO 8601 instant in UTC
                             */
                            createdAt: string;
                            /** @enum {string} */
                            delimiter: "," | ";" | "\t";
                            /** @enum {string} */
                            encoding: "utf-8" | "shift_jis" | "utf-16le" | "utf-16be";
                            errors: number;
                            /**
                             * @description A customer who is known already: fill what is empty, take over what the list says, or leave as is
                             * @enum {string}
                             */
                            existing: "fill" | "overwrite" | "skip";
                            finishedAt: string | null;
                            headings: string[];
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            id: string;
                            mapping: (("name" | "familyName" | "givenName" | "reading" | "familyReading" | "givenReading" | "honorific" | "company" | "title" | "email" | "email2" | "phone" | "mobile" | "postalCode" | "prefecture" | "city" | "address" | "building" | "note" | "allergy" | "caution" | "preference" | "contactPerson") | null)[];
                            name: string;
                            processed: number;
                            skipped: number;
                            /** @enum {string} */
                            state: "draft" | "running" | "done" | "failed" | "stopped";
                            total: number;
                            updated: number;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customer-merges/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            address: string | null;
                            backupPersonId: string | null;
                            careNotes: {
                                author: {
                                    /**
                                     * Format: uuid
                                     * @description UUID
                                     */
                                    id: string;
                                    name: string;
                                } | null;
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                /** @enum {string} */
                                kind: "allergy" | "caution" | "preference" | "care";
                                /** Format: date */
                                notedOn: string;
                                text: string;
                            }[];
                            company: string | null;
                            companyId: string | null;
                            contactPersonId: string | null;
                            contactPoints: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                /** @enum {string} */
                                kind: "email" | "phone" | "line" | "chat";
                                /** @description The first to be used among those of its kind */
                                primary: boolean;
                                /** @description A telephone that several customers have */
                                shared: boolean;
                                value: string;
                            }[];
                            /**
                             * Format: date-time
                             * @description ISO 8601 instant in UTC
                             */
                            createdAt: string;
                            /** @description When what was known of this person was erased */
                            erasedAt: string | null;
                            /** @description What follows the name: 様, 先生, 御中; empty for none */
                            honorific: string;
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            id: string;
                            name: string;
                            note: string;
                            /** @description The primary telephone among the contact points */
                            phone: string | null;
                            postalCode: string | null;
                            reading: string | null;
                            /** @description The reading is a guess that nobody has confirmed yet */
                            readingGuessed: boolean;
                            title: string | null;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description The id of a company */
                    company?: string;
                    /** @description A member id, `me` or `none` */
                    contactPerson?: string;
                    cursor?: string;
                    limit?: number;
                    query?: string;
                    sort?: "name" | "reading";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                address: string | null;
                                backupPersonId: string | null;
                                company: string | null;
                                companyId: string | null;
                                contactPersonId: string | null;
                                contactPoints: {
                                    /**
                                     * Format: uuid
                                     * @description UUID
                                     */
                                    id: string;
                                    /** @enum {string} */
                                    kind: "email" | "phone" | "line" | "chat";
                                    /** @description The first to be used among those of its kind */
                                    primary: boolean;
                                    /** @description A telephone that several customers have */
                                    shared: boolean;
                                    value: string;
                                }[];
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 instant in UTC
                                 */
                                createdAt: string;
                                /** @description When what was known of this person was erased */
                                erasedAt: string | null;
                                /** @description What follows the name: 様, 先生, 御中; empty for none */
                                honorific: string;
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                name: string;
                                note: string;
                                /** @description The primary telephone among the contact points */
                                phone: string | null;
                                postalCode: string | null;
                                reading: string | null;
                                /** @description The reading is a guess that nobody has confirmed yet */
                                readingGuessed: boolean;
                                title: string | null;
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CreateCustomerInput"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            address: string | null;
                            backupPersonId: string | null;
                            careNotes: {
                                author: {
                                    /**
                                     * Format: uuid
                                     * @description UUID
                                     */
                                    id: string;
                                    name: string;
                                } | null;
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                /** @enum {string} */
                                kind: "allergy" | "caution" | "preference" | "care";
                                /** Format: date */
                                notedOn: string;
                                text: string;
                            }[];
                            company: string | null;
                            companyId: string | null;
                            contactPersonId: string | null;
                            contactPoints: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                /** @enum {string} */
                                kind: "email" | "phone" | "line" | "chat";
                                /** @description The first to be used among those of its kind */
                                primary: boolean;
                                /** @description A telephone that several customers have */
                                shared: boolean;
                                value: string;
                            }[];
                            /**
                             * Format: date-time
                             * @description ISO 8601 instant in UTC
                             */
                            createdAt: string;
                            /** @description When what was known of this person was erased */
                            erasedAt: string | null;
                            /** @description What follows the name: 様, 先生, 御中; empty for none */
                            honorific: string;
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            id: string;
                            name: string;
                            note: string;
                            /** @description The primary telephone among the contact points */
                            phone: string | null;
                            postalCode: string | null;
                            reading: string | null;
                            /** @description The reading is a guess that nobody has confirmed yet */
                            readingGuessed: boolean;
                            title: string | null;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            address: string | null;
                            backupPersonId: string | null;
                            careNotes: {
                                author: {
                                    /**
                                     * Format: uuid
                                     * @description UUID
                                     */
                                    id: string;
                                    name: string;
                                } | null;
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                /** @enum {string} */
                                kind: "allergy" | "caution" | "preference" | "care";
                                /** Format: date */
                                notedOn: string;
                                text: string;
                            }[];
                            company: string | null;
                            companyId: string | null;
                            contactPersonId: string | null;
                            contactPoints: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                /** @enum {string} */
                                kind: "email" | "phone" | "line" | "chat";
                                /** @description The first to be used among those of its kind */
                                primary: boolean;
                                /** @description A telephone that several customers have */
                                shared: boolean;
                                value: string;
                            }[];
                            /**
                             * Format: date-time
                             * @description ISO 8601 instant in UTC
                             */
                            createdAt: string;
                            /** @description When what was known of this person was erased */
                            erasedAt: string | null;
                            /** @description What follows the name: 様, 先生, 御中; empty for none */
                            honorific: string;
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            id: string;
                            name: string;
                            note: string;
                            /** @description The primary telephone among the contact points */
                            phone: string | null;
                            postalCode: string | null;
                            reading: string | null;
                            /** @description The reading is a guess that nobody has confirmed yet */
                            readingGuessed: boolean;
                            title: string | null;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["UpdateCustomerInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            address: string | null;
                            backupPersonId: string | null;
                            careNotes: {
                                author: {
                                    /**
                                     * Format: uuid
                                     * @description UUID
                                     */
                                    id: string;
                                    name: string;
                                } | null;
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                /** @enum {string} */
                                kind: "allergy" | "caution" | "preference" | "care";
                                /** Format: date */
                                notedOn: string;
                                text: string;
                            }[];
                            company: string | null;
                            companyId: string | null;
                            contactPersonId: string | null;
                            contactPoints: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                /** @enum {string} */
                                kind: "email" | "phone" | "line" | "chat";
                                /** @description The first to be used among those of its kind */
                                primary: boolean;
                                /** @description A telephone that several customers have */
                                shared: boolean;
                                value: string;
                            }[];
                            /**
                             * Format: date-time
                             * @description ISO 8601 instant in UTC
                             */
                            createdAt: string;
                            /** @description When what was known of this person was erased */
                            erasedAt: string | null;
                            /** @description What follows the name: 様, 先生, 御中; empty for none */
                            honorific: string;
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            id: string;
                            name: string;
                            note: string;
                            /** @description The primary telephone among the contact points */
                            phone: string | null;
                            postalCode: string | null;
                            reading: string | null;
                            /** @description The reading is a guess that nobody has confirmed yet */
                            readingGuessed: boolean;
                            title: string | null;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/customers/{id}/care-notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "allergy" | "caution" | "preference" | "care";
                        /** Format: date */
                        notedOn?: string;
                        text: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            address: string | null;
                            backupPersonId: string | null;
                            careNotes: {
                                author: {
                                    /**
                                     * Format: uuid
                                     * @description UUID
                                     */
                                    id: string;
                                    name: string;
                                } | null;
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                /** @enum {string} */
                                kind: "allergy" | "caution" | "preference" | "care";
                                /** Format: date */
                                notedOn: string;
                                text: string;
                            }[];
                            company: string | null;
                            companyId: string | null;
                            contactPersonId: string | null;
                            contactPoints: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                /** @enum {string} */
                                kind: "email" | "phone" | "line" | "chat";
                                /** @description The first to be used among those of its kind */
                                primary: boolean;
                                /** @description A telephone that several customers have */
                                shared: boolean;
                                value: string;
                            }[];
                            /**
                             * Format: date-time
                             * @description ISO 8601 instant in UTC
                             */
                            createdAt: string;
                            /** @description When what was known of this person was erased */
                            erasedAt: string | null;
                            /** @description What follows the name: 様, 先生, 御中; empty for none */
                            honorific: string;
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            id: string;
                            name: string;
                            note: string;
                            /** @description The primary telephone among the contact points */
                            phone: string | null;
                            postalCode: string | null;
                            reading: string | null;
                            /** @description The reading is a guess that nobody has confirmed yet */
                            readingGuessed: boolean;
                            title: string | null;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{id}/contact-points": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "email" | "phone";
                        /**
                         * @description Take a telephone that another customer has too, such as a switchboard
                         * @default false
                         */
                        shared?: boolean;
                        value: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            address: string | null;
                            backupPersonId: string | null;
                            careNotes: {
                                author: {
                                    /**
                                     * Format: uuid
                                     * @description UUID
                                     */
                                    id: string;
                                    name: string;
                                } | null;
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                /** @enum {string} */
                                kind: "allergy" | "caution" | "preference" | "care";
                                /** Format: date */
                                notedOn: string;
                                text: string;
                            }[];
                            company: string | null;
                            companyId: string | null;
                            contactPersonId: string | null;
                            contactPoints: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                /** @enum {string} */
                                kind: "email" | "phone" | "line" | "chat";
                                /** @description The first to be used among those of its kind */
                                primary: boolean;
                                /** @description A telephone that several customers have */
                                shared: boolean;
                                value: string;
                            }[];
                            /**
                             * Format: date-time
                             * @description ISO 8601 instant in UTC
                             */
                            createdAt: string;
                            /** @description When what was known of this person was erased */
                            erasedAt: string | null;
                            /** @description What follows the name: 様, 先生, 御中; empty for none */
                            honorific: string;
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            id: string;
                            name: string;
                            note: string;
                            /** @description The primary telephone among the contact points */
                            phone: string | null;
                            postalCode: string | null;
                            reading: string | null;
                            /** @description The reading is a guess that nobody has confirmed yet */
                            readingGuessed: boolean;
                            title: string | null;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{id}/data-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description For an erasure: the customer’s name, typed once more */
                        confirm?: string;
                        /** @enum {string} */
                        kind: "disclosure" | "erasure";
                        /** @enum {string} */
                        reason: "disclosure_request" | "correction_check" | "stop_use_request" | "deletion_request" | "retention_over" | "entered_by_mistake";
                        /**
                         * @description Your own number of the request. No names: this is kept for ever
                         * @default null
                         */
                        reference?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            actor: {
                                id: string | null;
                                name: string;
                            };
                            /** @description Whether what is held can be fetched from `…/archive` now */
                            archive: boolean;
                            /**
                             * Format: date-time
                             * @description ISO 8601 instant in UTC
                             */
                            at: string;
                            counts: {
                                [key: string]: number;
                            };
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            customerId: string;
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            id: string;
                            /** @enum {string} */
                            kind: "disclosure" | "erasure";
                            /** @enum {string} */
                            reason: "disclosure_request" | "correction_check" | "stop_use_request" | "deletion_request" | "retention_over" | "entered_by_mistake";
                            reference: string | null;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description The customer that becomes part of the one in the path
                         */
                        customerId: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            address: string | null;
                            backupPersonId: string | null;
                            careNotes: {
                                author: {
                                    /**
                                     * Format: uuid
                                     * @description UUID
                                     */
                                    id: string;
                                    name: string;
                                } | null;
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                /** @enum {string} */
                                kind: "allergy" | "caution" | "preference" | "care";
                                /** Format: date */
                                notedOn: string;
                                text: string;
                            }[];
                            company: string | null;
                            companyId: string | null;
                            contactPersonId: string | null;
                            contactPoints: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                /** @enum {string} */
                                kind: "email" | "phone" | "line" | "chat";
                                /** @description The first to be used among those of its kind */
                                primary: boolean;
                                /** @description A telephone that several customers have */
                                shared: boolean;
                                value: string;
                            }[];
                            /**
                             * Format: date-time
                             * @description ISO 8601 instant in UTC
                             */
                            createdAt: string;
                            /** @description When what was known of this person was erased */
                            erasedAt: string | null;
                            /** @description What follows the name: 様, 先生, 御中; empty for none */
                            honorific: string;
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            id: string;
                            name: string;
                            note: string;
                            /** @description The primary telephone among the contact points */
                            phone: string | null;
                            postalCode: string | null;
                            reading: string | null;
                            /** @description The reading is a guess that nobody has confirmed yet */
                            readingGuessed: boolean;
                            title: string | null;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{id}/merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                actor: {
                                    /**
                                     * Format: uuid
                                     * @description UUID
                                     */
                                    id: string;
                                    name: string;
                                } | null;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 instant in UTC
                                 */
                                at: string;
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                keptId: string;
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                mergedId: string;
                                mergedName: string;
                                moved: {
                                    careNotes: number;
                                    contactPoints: number;
                                    conversations: number;
                                };
                                /** @description Only the newest merge of a customer that still stands can be undone */
                                undoable: boolean;
                                undoneAt: string | null;
                            }[];
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                actor: {
                                    /**
                                     * Format: uuid
                                     * @description UUID
                                     */
                                    id: string;
                                    name: string;
                                } | null;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 instant in UTC
                                 */
                                at: string;
                                conversation: {
                                    /**
                                     * Format: uuid
                                     * @description UUID
                                     */
                                    id: string;
                                    subject: string;
                                } | null;
                                data: {
                                    [key: string]: string | null;
                                };
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                /** @description Direction of a message, kind of an activity or of a change of record */
                                kind: string;
                                /** @enum {string} */
                                source: "message" | "activity" | "record";
                                /** @description The first words of a message */
                                text: string | null;
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/data-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    customer?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                actor: {
                                    id: string | null;
                                    name: string;
                                };
                                /** @description Whether what is held can be fetched from `…/archive` now */
                                archive: boolean;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 instant in UTC
                                 */
                                at: string;
                                counts: {
                                    [key: string]: number;
                                };
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                customerId: string;
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                /** @enum {string} */
                                kind: "disclosure" | "erasure";
                                /** @enum {string} */
                                reason: "disclosure_request" | "correction_check" | "stop_use_request" | "deletion_request" | "retention_over" | "entered_by_mistake";
                                reference: string | null;
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/data-requests/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dead-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                data: string;
                                error: string;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 instant in UTC
                                 */
                                failedAt: string;
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                queue: string;
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dead-letters/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dead-letters/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    after?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Server-sent events: the data of each is one event of the workspace, its id the number to resume after */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/event-stream": components["schemas"]["FeedEvent"];
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                email: string;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 instant in UTC
                                 */
                                expiresAt: string;
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                /** @enum {string} */
                                role: "owner" | "lead" | "agent" | "trainee" | "observer";
                                url: string;
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        email: string;
                        /** @enum {string} */
                        role: "owner" | "lead" | "agent" | "trainee" | "observer";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            email: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601 instant in UTC
                             */
                            expiresAt: string;
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            id: string;
                            /** @enum {string} */
                            role: "owner" | "lead" | "agent" | "trainee" | "observer";
                            url: string;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invitations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invitations/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @default ja
                         * @enum {string}
                         */
                        locale?: "ja" | "en";
                        name?: string;
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            member: {
                                /** @enum {string} */
                                colorScheme: "auto" | "light" | "dark";
                                email: string;
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 instant in UTC
                                 */
                                joinedAt: string;
                                /** @enum {string} */
                                locale: "ja" | "en";
                                name: string;
                                /** @enum {string} */
                                role: "owner" | "lead" | "agent" | "trainee" | "observer";
                            };
                            /** @description The workspace asks this role for two-factor sign-in: until then only `/me…` answers */
                            mustSetUpTwoFactor?: boolean;
                            scopes: ("conversations:read" | "conversations:write" | "messages:send" | "customers:read" | "customers:write" | "customers:bulk" | "customers:privacy" | "channels:read" | "channels:write" | "members:read" | "members:write" | "workspace:write" | "quarantine:read" | "quarantine:write" | "jobs:read" | "jobs:write" | "keys:write" | "language:write" | "webhooks:write" | "approvals:decide" | "approvals:write" | "templates:write" | "tags:write" | "views:write" | "security:write" | "audit:read" | "drafts:write" | "notes:write" | "assistance:read" | "assistance:write" | "automation:write")[];
                            workspace: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                name: string;
                                timeZone: string;
                                undoSeconds: number;
                            };
                            workspaces: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                name: string;
                            }[];
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invitations/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            email: string;
                            hasAccount: boolean;
                            /** @enum {string} */
                            role: "owner" | "lead" | "agent" | "trainee" | "observer";
                            workspaceName: string;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/language/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CheckReplyInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            checklist: {
                                /** @enum {string} */
                                item: "keigo" | "words" | "promises" | "questions" | "name" | "apology";
                                /** @description What is missing, in words */
                                notes: {
                                    en: string;
                                    ja: string;
                                }[];
                                /** @enum {string} */
                                state: "ok" | "attention" | "none";
                            }[];
                            findings: components["schemas"]["Finding"][];
                            promises: components["schemas"]["FoundPromise"][];
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/language/practice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answers: {
                                given: number;
                                right: number;
                            };
                            drill: {
                                /** @description Empty for `fix` */
                                choices: string[];
                                id: string;
                                /** @enum {string} */
                                kind: "choose" | "fix";
                                rule: string;
                                /** @description What is to be corrected; null for `choose` */
                                sentence: string | null;
                                title: {
                                    en: string;
                                    ja: string;
                                };
                            }[];
                            /** @description Most often marked first */
                            marks: {
                                /** @description Still there in what was sent */
                                kept: number;
                                rule: string;
                                /** @description Marked while writing or in what was sent */
                                seen: number;
                                title: {
                                    en: string;
                                    ja: string;
                                };
                                /** @description `seen` of each week, oldest first */
                                weeks: number[];
                            }[];
                            /** @description Replies sent in each week */
                            replies: number[];
                            /** @description The twelve weeks, oldest first */
                            weeks: string[];
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/language/practice/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AnswerDrillInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description A right sentence */
                            answer: string;
                            explanation: {
                                en: string;
                                ja: string;
                            };
                            right: boolean;
                            rule: string;
                            /**
                             * @description Where the rule comes from: the agency’s guide, house style, or the workspace itself
                             * @enum {string}
                             */
                            source: "敬語の指針" | "house-style" | "workspace";
                            title: {
                                en: string;
                                ja: string;
                            };
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/language/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @enum {string} */
                                action: "off" | "warn" | "block";
                                /** @enum {string} */
                                defaultAction: "off" | "warn" | "block";
                                example: {
                                    right: string;
                                    wrong: string;
                                } | null;
                                explanation: {
                                    en: string;
                                    ja: string;
                                };
                                id: string;
                                /** @enum {string} */
                                severity: "error" | "warning" | "info";
                                /**
                                 * @description Where the rule comes from: the agency’s guide, house style, or the workspace itself
                                 * @enum {string}
                                 */
                                source: "敬語の指針" | "house-style" | "workspace";
                                title: {
                                    en: string;
                                    ja: string;
                                };
                            }[];
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/language/rules/{rule}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    rule: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        action: "off" | "warn" | "block";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            action: "off" | "warn" | "block";
                            /** @enum {string} */
                            defaultAction: "off" | "warn" | "block";
                            example: {
                                right: string;
                                wrong: string;
                            } | null;
                            explanation: {
                                en: string;
                                ja: string;
                            };
                            id: string;
                            /** @enum {string} */
                            severity: "error" | "warning" | "info";
                            /**
                             * @description Where the rule comes from: the agency’s guide, house style, or the workspace itself
                             * @enum {string}
                             */
                            source: "敬語の指針" | "house-style" | "workspace";
                            title: {
                                en: string;
                                ja: string;
                            };
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/language/trend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Of the rules that occur */
                            titles: {
                                [key: string]: {
                                    en: string;
                                    ja: string;
                                };
                            };
                            /** @description Twelve weeks, oldest first */
                            weeks: {
                                enough: boolean;
                                replies: number | null;
                                rules: {
                                    kept: number;
                                    /** @description `seen` per 100 replies, to one decimal */
                                    per100: number;
                                    rule: string;
                                    seen: number;
                                }[];
                                /**
                                 * Format: date
                                 * @description A Monday, YYYY-MM-DD, in the zone of the workspace
                                 */
                                week: string;
                            }[];
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/language/words": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 instant in UTC
                                 */
                                createdAt: string;
                                createdBy: {
                                    /**
                                     * Format: uuid
                                     * @description UUID
                                     */
                                    id: string;
                                    name: string;
                                } | null;
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                instead: string | null;
                                /** @enum {string} */
                                kind: "ng" | "product" | "preferred";
                                note: string;
                                word: string;
                            }[];
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CreateWordInput"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: date-time
                             * @description ISO 8601 instant in UTC
                             */
                            createdAt: string;
                            createdBy: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                name: string;
                            } | null;
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            id: string;
                            instead: string | null;
                            /** @enum {string} */
                            kind: "ng" | "product" | "preferred";
                            note: string;
                            word: string;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/language/words/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mail-oauth": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                clientId: string | null;
                                /** @enum {string} */
                                provider: "google" | "microsoft";
                                redirectUri: string;
                                source: ("workspace" | "environment") | null;
                                tenant: string | null;
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mail-oauth/{provider}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    provider: "google" | "microsoft";
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        clientId: string;
                        clientSecret?: string;
                        /** @default null */
                        tenant?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    provider: "google" | "microsoft";
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mail-oauth/{provider}/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    provider: "google" | "microsoft";
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        code?: string;
                        error?: string;
                        state: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            address: string;
                            enabled: boolean;
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            id: string;
                            imap: {
                                host: string;
                                port: number;
                                /** @enum {string} */
                                security: "tls" | "starttls" | "none";
                                user: string;
                            } | null;
                            lastReceivedAt: string | null;
                            name: string;
                            oauth: {
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 instant in UTC
                                 */
                                connectedAt: string;
                                ended: boolean;
                                /** @enum {string} */
                                provider: "google" | "microsoft";
                            } | null;
                            /** @description Of a telephone */
                            phone: {
                                /** @description Addresses of ours, by PUBLIC_URL or as the desk was reached */
                                hooks: {
                                    /** @description What another telephone system calls */
                                    calls: string | null;
                                    /** @description What it calls for «Call status changes» */
                                    status: string | null;
                                    /** @description What Twilio’s number calls for «A call comes in» */
                                    voice: string | null;
                                };
                                /** @description E.164 */
                                number: string | null;
                                routing: {
                                    /** @description By when a call that nobody took is to be returned */
                                    callbackMinutes: number;
                                    /** @description Said before it rings; empty for nothing */
                                    greeting: string;
                                    /** @description Who is rung after the customer’s contact person and their backup */
                                    groupIds: string[];
                                    /** @description Said before the tone when nobody answers */
                                    messagePrompt: string;
                                    /** @description Calls are recorded; callers are told so */
                                    record: boolean;
                                    /** @description How long each round rings */
                                    ringSeconds: number;
                                    /** @description Whoever answers presses 1 first, so that no mailbox takes the call */
                                    screening: boolean;
                                    takeMessages: boolean;
                                };
                                /** @enum {string} */
                                service: "none" | "twilio" | "webhook";
                                shownNumber: string | null;
                                twilio: {
                                    accountSid: string;
                                    apiBaseUrl: string | null;
                                } | null;
                            } | null;
                            reason: {
                                /** @enum {string} */
                                code: "wrong_password" | "consent_missing" | "access_refused" | "app_refused" | "unreachable" | "tls" | "mailbox_missing" | "server" | "storage";
                                message: string;
                            } | null;
                            signature: string;
                            smtp: {
                                host: string;
                                port: number;
                                /** @enum {string} */
                                security: "tls" | "starttls" | "none";
                                user: string;
                            } | null;
                            /** @enum {string} */
                            state: "connecting" | "live" | "failed" | "off";
                            /**
                             * Format: date-time
                             * @description ISO 8601 instant in UTC
                             */
                            stateSince: string;
                            /** @enum {string} */
                            type: "email" | "line" | "chat" | "phone" | "sample";
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mail-oauth/{provider}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    provider: "google" | "microsoft";
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        channel: {
                            address: string;
                            /** @default 30 */
                            firstSyncDays?: number;
                            name: string;
                            /** @default  */
                            signature?: string;
                        };
                    } | {
                        /**
                         * Format: uuid
                         * @description UUID
                         */
                        channelId: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uri */
                            url: string;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            member: {
                                /** @enum {string} */
                                colorScheme: "auto" | "light" | "dark";
                                email: string;
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 instant in UTC
                                 */
                                joinedAt: string;
                                /** @enum {string} */
                                locale: "ja" | "en";
                                name: string;
                                /** @enum {string} */
                                role: "owner" | "lead" | "agent" | "trainee" | "observer";
                            };
                            /** @description The workspace asks this role for two-factor sign-in: until then only `/me…` answers */
                            mustSetUpTwoFactor?: boolean;
                            scopes: ("conversations:read" | "conversations:write" | "messages:send" | "customers:read" | "customers:write" | "customers:bulk" | "customers:privacy" | "channels:read" | "channels:write" | "members:read" | "members:write" | "workspace:write" | "quarantine:read" | "quarantine:write" | "jobs:read" | "jobs:write" | "keys:write" | "language:write" | "webhooks:write" | "approvals:decide" | "approvals:write" | "templates:write" | "tags:write" | "views:write" | "security:write" | "audit:read" | "drafts:write" | "notes:write" | "assistance:read" | "assistance:write" | "automation:write")[];
                            workspace: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                name: string;
                                timeZone: string;
                                undoSeconds: number;
                            };
                            workspaces: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                name: string;
                            }[];
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            /** @description `workspaceId` switches the session to another workspace of the same person */
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        colorScheme?: "auto" | "light" | "dark";
                        /** @enum {string} */
                        locale?: "ja" | "en";
                        name?: string;
                        /**
                         * Format: uuid
                         * @description UUID
                         */
                        workspaceId?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            member: {
                                /** @enum {string} */
                                colorScheme: "auto" | "light" | "dark";
                                email: string;
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 instant in UTC
                                 */
                                joinedAt: string;
                                /** @enum {string} */
                                locale: "ja" | "en";
                                name: string;
                                /** @enum {string} */
                                role: "owner" | "lead" | "agent" | "trainee" | "observer";
                            };
                            /** @description The workspace asks this role for two-factor sign-in: until then only `/me…` answers */
                            mustSetUpTwoFactor?: boolean;
                            scopes: ("conversations:read" | "conversations:write" | "messages:send" | "customers:read" | "customers:write" | "customers:bulk" | "customers:privacy" | "channels:read" | "channels:write" | "members:read" | "members:write" | "workspace:write" | "quarantine:read" | "quarantine:write" | "jobs:read" | "jobs:write" | "keys:write" | "language:write" | "webhooks:write" | "approvals:decide" | "approvals:write" | "templates:write" | "tags:write" | "views:write" | "security:write" | "audit:read" | "drafts:write" | "notes:write" | "assistance:read" | "assistance:write" | "automation:write")[];
                            workspace: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                name: string;
                                timeZone: string;
                                undoSeconds: number;
                            };
                            workspaces: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                name: string;
                            }[];
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/me/passkey-options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            challengeId: string;
                            options: {
                                challenge: string;
                                pubKeyCredParams: {
                                    alg: number;
                                    /** @enum {string} */
                                    type: "public-key";
                                }[];
                                rp: {
                                    name: string;
                                } & {
                                    [key: string]: unknown;
                                };
                                user: {
                                    displayName: string;
                                    id: string;
                                    name: string;
                                } & {
                                    [key: string]: unknown;
                                };
                            } & {
                                [key: string]: unknown;
                            };
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description UUID
                         */
                        challengeId: string;
                        /** @description WebAuthn Level 3 JSON */
                        credential: {
                            [key: string]: unknown;
                        };
                        name: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: date-time
                             * @description ISO 8601 instant in UTC
                             */
                            createdAt: string;
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            id: string;
                            lastUsedAt: string | null;
                            name: string;
                            /** @description Kept by a password manager, on more than one device */
                            synced: boolean;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/passkeys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        current: string;
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            recoveryCodes: string[];
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/security": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            passkeys: {
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 instant in UTC
                                 */
                                createdAt: string;
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                lastUsedAt: string | null;
                                name: string;
                                /** @description Kept by a password manager, on more than one device */
                                synced: boolean;
                            }[];
                            passwordChangedAt: string | null;
                            /** @description A workspace asks for two-factor sign-in */
                            required: boolean;
                            twoFactor: {
                                enabled: boolean;
                                recoveryCodesLeft: number;
                            };
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                address: string | null;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 instant in UTC
                                 */
                                createdAt: string;
                                current: boolean;
                                /** @description Browser and system, as the browser names them */
                                device: string | null;
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 instant in UTC
                                 */
                                lastSeenAt: string;
                                /** @enum {string} */
                                method: "password" | "totp" | "recovery_code" | "passkey";
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/two-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description The QR code as SVG path data */
                            qr: string;
                            /** @description Width of the QR code in modules */
                            qrSize: number;
                            recoveryCodes: string[];
                            /** @description The same for typing in: base32 */
                            secret: string;
                            /** @description `otpauth://…`, which the QR code holds */
                            uri: string;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/two-factor/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        code: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/two-factor/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/member-phones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @description A number (E.164), `sip:…` or `client:…` */
                                address: string | null;
                                member: {
                                    /**
                                     * Format: uuid
                                     * @description UUID
                                     */
                                    id: string;
                                    name: string;
                                };
                                rings: boolean;
                                shownAddress: string | null;
                            }[];
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/member-phones/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        address: string | null;
                        /** @default true */
                        rings?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description A number (E.164), `sip:…` or `client:…` */
                            address: string | null;
                            member: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                name: string;
                            };
                            rings: boolean;
                            shownAddress: string | null;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                email: string;
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 instant in UTC
                                 */
                                joinedAt: string;
                                /** @enum {string} */
                                locale: "ja" | "en";
                                name: string;
                                /** @enum {string} */
                                role: "owner" | "lead" | "agent" | "trainee" | "observer";
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/members/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        role: "owner" | "lead" | "agent" | "trainee" | "observer";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            email: string;
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            id: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601 instant in UTC
                             */
                            joinedAt: string;
                            /** @enum {string} */
                            locale: "ja" | "en";
                            name: string;
                            /** @enum {string} */
                            role: "owner" | "lead" | "agent" | "trainee" | "observer";
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/members/{id}/password-reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: date-time
                             * @description ISO 8601 instant in UTC
                             */
                            expiresAt: string;
                            url: string;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/members/{id}/two-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/messages/{id}/delivery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        action: "send_again" | "mark_sent";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            attachments: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                name: string;
                                /** @description Its bytes were removed when their time was over */
                                removed?: boolean;
                                size: number;
                                type: string;
                            }[];
                            author: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                name: string;
                            } | null;
                            automatic: boolean;
                            cc: {
                                address: string;
                                name: string | null;
                            }[];
                            /** @description What the text alone does not say: a sticker, a place, a call */
                            content: (({
                                animated: boolean;
                                keywords: string[];
                                packageId: string;
                                stickerId: string;
                                /** @enum {string} */
                                type: "sticker";
                            } | {
                                address: string | null;
                                latitude: number;
                                longitude: number;
                                title: string | null;
                                /** @enum {string} */
                                type: "location";
                            } | {
                                durationMs: number | null;
                                /** @enum {string} */
                                kind: "image" | "video" | "audio" | "file";
                                name: string | null;
                                /** @enum {string} */
                                state: "fetching" | "here" | "gone" | "failed";
                                /** @enum {string} */
                                type: "media";
                            } | {
                                places: {
                                    emojiId: string;
                                    index: number;
                                    length: number;
                                    productId: string;
                                }[];
                                /** @enum {string} */
                                type: "emoji";
                            } | {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                callId: string;
                                /** @enum {string} */
                                direction: "inbound" | "outbound";
                                /** @description E.164; null where it was withheld or not written down */
                                number: string | null;
                                outcome: ("answered" | "missed" | "voicemail" | "busy" | "failed") | null;
                                recording: {
                                    seconds: number | null;
                                    /** @description Where another telephone system keeps it */
                                    url: string | null;
                                } | null;
                                /** @description How long they spoke */
                                seconds: number | null;
                                /** @description As one dials it in Japan */
                                shownNumber: string | null;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 instant in UTC
                                 */
                                startedAt: string;
                                /** @enum {string} */
                                state: "ringing" | "talking" | "ended";
                                /** @enum {string} */
                                type: "call";
                                withheld: boolean;
                            }) | ({
                                packageId: string;
                                stickerId: string;
                                /** @enum {string} */
                                type: "sticker";
                            } | {
                                items: {
                                    label: string;
                                    text: string;
                                }[];
                                /** @enum {string} */
                                type: "quick_replies";
                            })) | null;
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            conversationId: string;
                            delivery: ("queued" | "sent" | "failed" | "bounced" | "doubtful") | null;
                            /** @description The mail server's own words */
                            deliveryDetail: string | null;
                            deliveryReason: ("cannot_connect" | "no_secure_connection" | "timeout" | "connection_lost" | "refused_sign_in" | "refused_sender" | "refused_recipient" | "recipient_mailbox_full" | "refused_message" | "message_too_large" | "temporarily_refused" | "server_problem" | "returned" | "desk_stopped" | "desk_problem") | null;
                            /** @enum {string} */
                            direction: "inbound" | "outbound" | "note";
                            /** @description When its writer changed it */
                            editedAt: string | null;
                            from: {
                                address: string;
                                name: string | null;
                            };
                            hasHtml: boolean;
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            id: string;
                            /** @description Whom a note mentions */
                            mentions: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                name: string;
                            }[];
                            /** @description Place in the conversation, from 1 */
                            ordinal: number;
                            /** @description Where quoted history begins in text (UTF-16) */
                            quotedFrom: number | null;
                            /** @description What was read out of a message of the customer; null until then */
                            reading: components["schemas"]["Reading"] | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 instant in UTC
                             */
                            receivedAt: string;
                            remoteImages: number;
                            /** @description When its writer took it back; nothing of it is kept */
                            removedAt: string | null;
                            sentAt: string | null;
                            subject: string | null;
                            text: string;
                            to: {
                                address: string;
                                name: string | null;
                            }[];
                            undoUntil: string | null;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/messages/{id}/html": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            html: string;
                            /** @description Content-ID → attachment */
                            inline: {
                                [key: string]: string;
                            };
                            remoteImages: number;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/messages/{id}/raw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/messages/{id}/translation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AskTranslationInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: date-time
                             * @description ISO 8601 instant in UTC
                             */
                            at: string;
                            model: string;
                            text: string;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/messages/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            text: string;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notification-devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 instant in UTC
                                 */
                                createdAt: string;
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                lastSentAt: string | null;
                                name: string | null;
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AddPushDeviceInput"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: date-time
                             * @description ISO 8601 instant in UTC
                             */
                            createdAt: string;
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            id: string;
                            lastSentAt: string | null;
                            name: string | null;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notification-devices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notification-devices/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            failure: string | null;
                            sent: boolean;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notification-devices/key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description VAPID: the applicationServerKey to subscribe with */
                            publicKey: string;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notification-hooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @description Host and last characters: the whole address is a secret and never shown */
                                address: string;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 instant in UTC
                                 */
                                createdAt: string;
                                enabled: boolean;
                                failedAt: string | null;
                                failure: string | null;
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                kinds: ("assigned" | "handed_over" | "customer_reply" | "mention" | "approval_wanted" | "approved" | "sent_back" | "delivery_failed" | "hold_returned" | "new_unassigned" | "dissatisfaction" | "harassment")[];
                                lastSentAt: string | null;
                                /** @enum {string} */
                                locale: "ja" | "en";
                                name: string;
                                /** @enum {string} */
                                service: "slack" | "teams" | "line_works";
                                /** @description Whether the customer’s name and the subject go along */
                                withNames: boolean;
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CreateNotificationHookInput"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Host and last characters: the whole address is a secret and never shown */
                            address: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601 instant in UTC
                             */
                            createdAt: string;
                            enabled: boolean;
                            failedAt: string | null;
                            failure: string | null;
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            id: string;
                            kinds: ("assigned" | "handed_over" | "customer_reply" | "mention" | "approval_wanted" | "approved" | "sent_back" | "delivery_failed" | "hold_returned" | "new_unassigned" | "dissatisfaction" | "harassment")[];
                            lastSentAt: string | null;
                            /** @enum {string} */
                            locale: "ja" | "en";
                            name: string;
                            /** @enum {string} */
                            service: "slack" | "teams" | "line_works";
                            /** @description Whether the customer’s name and the subject go along */
                            withNames: boolean;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notification-hooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["UpdateNotificationHookInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Host and last characters: the whole address is a secret and never shown */
                            address: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601 instant in UTC
                             */
                            createdAt: string;
                            enabled: boolean;
                            failedAt: string | null;
                            failure: string | null;
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            id: string;
                            kinds: ("assigned" | "handed_over" | "customer_reply" | "mention" | "approval_wanted" | "approved" | "sent_back" | "delivery_failed" | "hold_returned" | "new_unassigned" | "dissatisfaction" | "harassment")[];
                            lastSentAt: string | null;
                            /** @enum {string} */
                            locale: "ja" | "en";
                            name: string;
                            /** @enum {string} */
                            service: "slack" | "teams" | "line_works";
                            /** @description Whether the customer’s name and the subject go along */
                            withNames: boolean;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/notification-hooks/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            failure: string | null;
                            sent: boolean;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notification-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            anytime: ("assigned" | "handed_over" | "customer_reply" | "mention" | "approval_wanted" | "approved" | "sent_back" | "delivery_failed" | "hold_returned" | "new_unassigned" | "dissatisfaction" | "harassment")[];
                            dailyAt: string;
                            hours: ({
                                from: string;
                                to: string;
                            } | null)[] | null;
                            /** @description Those that can concern your role, in the order of the screen */
                            kinds: ("assigned" | "handed_over" | "customer_reply" | "mention" | "approval_wanted" | "approved" | "sent_back" | "delivery_failed" | "hold_returned" | "new_unassigned" | "dissatisfaction" | "harassment")[];
                            /** @description Whether this workspace has a mailbox to send from */
                            mailPossible: boolean;
                            quietUntil: string | null;
                            /** @enum {string} */
                            rhythm: "immediate" | "hourly" | "daily";
                            ways: {
                                [key: string]: ("app" | "email" | "push")[];
                            };
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["UpdateNotificationSettingsInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            anytime: ("assigned" | "handed_over" | "customer_reply" | "mention" | "approval_wanted" | "approved" | "sent_back" | "delivery_failed" | "hold_returned" | "new_unassigned" | "dissatisfaction" | "harassment")[];
                            dailyAt: string;
                            hours: ({
                                from: string;
                                to: string;
                            } | null)[] | null;
                            /** @description Those that can concern your role, in the order of the screen */
                            kinds: ("assigned" | "handed_over" | "customer_reply" | "mention" | "approval_wanted" | "approved" | "sent_back" | "delivery_failed" | "hold_returned" | "new_unassigned" | "dissatisfaction" | "harassment")[];
                            /** @description Whether this workspace has a mailbox to send from */
                            mailPossible: boolean;
                            quietUntil: string | null;
                            /** @enum {string} */
                            rhythm: "immediate" | "hourly" | "daily";
                            ways: {
                                [key: string]: ("app" | "email" | "push")[];
                            };
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                    state?: "all" | "unread";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                actor: {
                                    /**
                                     * Format: uuid
                                     * @description UUID
                                     */
                                    id: string;
                                    name: string;
                                } | null;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 instant in UTC
                                 */
                                at: string;
                                conversation: {
                                    customerName: string;
                                    /**
                                     * Format: uuid
                                     * @description UUID
                                     */
                                    id: string;
                                    subject: string;
                                };
                                /** @description How many like it within minutes are gathered in this one */
                                count: number;
                                /** @description handed_over: to you or from you; delivery_failed: what else it can be */
                                detail: ("received" | "given" | "doubtful" | "bounced") | null;
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                /** @enum {string} */
                                kind: "assigned" | "handed_over" | "customer_reply" | "mention" | "approval_wanted" | "approved" | "sent_back" | "delivery_failed" | "hold_returned" | "new_unassigned" | "dissatisfaction" | "harassment";
                                readAt: string | null;
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notifications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MarkNotificationInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            actor: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                name: string;
                            } | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 instant in UTC
                             */
                            at: string;
                            conversation: {
                                customerName: string;
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                subject: string;
                            };
                            /** @description How many like it within minutes are gathered in this one */
                            count: number;
                            /** @description handed_over: to you or from you; delivery_failed: what else it can be */
                            detail: ("received" | "given" | "doubtful" | "bounced") | null;
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            id: string;
                            /** @enum {string} */
                            kind: "assigned" | "handed_over" | "customer_reply" | "mention" | "approval_wanted" | "approved" | "sent_back" | "delivery_failed" | "hold_returned" | "new_unassigned" | "dissatisfaction" | "harassment";
                            readAt: string | null;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/notifications/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Counting stops here */
                            cap: number;
                            unread: number;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notifications/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ReadNotificationsInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            read: number;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            backups: {
                                plan: {
                                    encrypted: boolean;
                                    keep: number;
                                    /**
                                     * Format: date-time
                                     * @description ISO 8601 instant in UTC
                                     */
                                    next: string;
                                    times: string[];
                                    timeZone: string;
                                } | null;
                                runs: {
                                    attempts: number;
                                    error: string | null;
                                    file: string | null;
                                    finishedAt: string | null;
                                    rows: number | null;
                                    sizeBytes: number | null;
                                    /**
                                     * Format: date-time
                                     * @description When it was due
                                     */
                                    slot: string;
                                    startedAt: string | null;
                                    /** @enum {string} */
                                    state: "asked" | "running" | "done" | "failed";
                                }[];
                            };
                            database: {
                                embedded: boolean;
                                sizeBytes: number;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 instant in UTC
                                 */
                                startedAt: string;
                                version: string;
                            };
                            processes: {
                                /** @description It spoke within the last 15 seconds */
                                alive: boolean;
                                host: string;
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                /** @description How long its event loop is late, 99th percentile of the last seconds */
                                loopDelayMs: number;
                                memoryBytes: number;
                                pid: number;
                                roles: ("api" | "worker")[];
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 instant in UTC
                                 */
                                seenAt: string;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 instant in UTC
                                 */
                                startedAt: string;
                                version: string;
                            }[];
                            queues: {
                                /** @description Waiting for their time */
                                later: number;
                                name: string;
                                /** @description How long the oldest that is due has waited */
                                oldestSeconds: number;
                                /** @description Due now */
                                ready: number;
                                running: number;
                            }[];
                            slow: {
                                statements: {
                                    calls: number;
                                    /**
                                     * Format: date-time
                                     * @description ISO 8601 instant in UTC
                                     */
                                    lastSlowAt: string;
                                    maxMs: number;
                                    meanMs: number;
                                    name: string;
                                    /** @description Calls that took SLOW_QUERY_MS or longer */
                                    slow: number;
                                    /** @description The statement as the program has it, without any value */
                                    text: string;
                                }[];
                                thresholdMs: number;
                            };
                            version: string;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/backups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/password-resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        email: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Whether this desk sends such mails at all */
                            mail: boolean;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/password-resets/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    token: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            email: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601 instant in UTC
                             */
                            expiresAt: string;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    token: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/passwords/judge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @description Names and addresses it should not be made of
                         * @default []
                         */
                        about?: string[];
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            acceptable: boolean;
                            score: number;
                            weakness: ("short" | "common" | "repeated" | "sequence" | "keyboard" | "personal" | "guessable") | null;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/presence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        clientId: string;
                        /**
                         * Format: uuid
                         * @description UUID
                         */
                        conversationId: string;
                        /** @enum {string} */
                        state: "looking" | "writing" | "gone";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/quarantine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                channelId: string;
                                channelName: string;
                                from: string | null;
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                reason: {
                                    code: string;
                                    message: string;
                                };
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 instant in UTC
                                 */
                                receivedAt: string;
                                size: number;
                                subject: string | null;
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/quarantine/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/quarantine/{id}/raw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/quarantine/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            conversationId: string | null;
                            /** @enum {string} */
                            outcome: "read" | "still_unreadable";
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Conversations no rule touches, newest first, at most 200 */
                            holds: {
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 instant in UTC
                                 */
                                at: string;
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                conversationId: string;
                                memberName: string | null;
                                reason: string;
                                subject: string;
                            }[];
                            rules: components["schemas"]["RetentionRules"];
                            runs: {
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 instant in UTC
                                 */
                                at: string;
                                bytes: number;
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                /** @enum {string} */
                                kind: "conversations" | "attachments" | "sources" | "activity";
                                months: number;
                                removed: number;
                            }[];
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RetentionRulesInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RetentionRules"];
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/retention/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RetentionRulesInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            activity: {
                                bytes: number;
                                capped: boolean;
                                count: number;
                            };
                            attachments: {
                                bytes: number;
                                capped: boolean;
                                count: number;
                            };
                            conversations: {
                                bytes: number;
                                capped: boolean;
                                count: number;
                            };
                            sources: {
                                bytes: number;
                                capped: boolean;
                                count: number;
                            };
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                    /** @description Words, "phrases", -exclusions and filters */
                    q?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description On the first page */
                            customers: {
                                company: {
                                    ranges: {
                                        end: number;
                                        start: number;
                                    }[];
                                    text: string;
                                } | null;
                                contact: {
                                    ranges: {
                                        end: number;
                                        start: number;
                                    }[];
                                    text: string;
                                } | null;
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                name: {
                                    ranges: {
                                        end: number;
                                        start: number;
                                    }[];
                                    text: string;
                                };
                                reading: {
                                    ranges: {
                                        end: number;
                                        start: number;
                                    }[];
                                    text: string;
                                } | null;
                            }[];
                            index: {
                                /** @description False while old messages are being indexed and may be missing */
                                complete: boolean;
                                /** @description Messages still to be indexed, counted up to 10000 */
                                waiting: number;
                            };
                            items: {
                                conversation: {
                                    assignee: {
                                        /**
                                         * Format: uuid
                                         * @description UUID
                                         */
                                        id: string;
                                        name: string;
                                    } | null;
                                    channelType: string;
                                    customer: {
                                        company: string | null;
                                        /**
                                         * Format: uuid
                                         * @description UUID
                                         */
                                        id: string;
                                        name: string;
                                    };
                                    /**
                                     * Format: uuid
                                     * @description UUID
                                     */
                                    id: string;
                                    /** @enum {string} */
                                    status: "open" | "in_progress" | "on_hold" | "done";
                                    subject: string;
                                };
                                from: {
                                    ranges: {
                                        end: number;
                                        start: number;
                                    }[];
                                    text: string;
                                };
                                /** @description Messages of the conversation that match */
                                matches: number;
                                message: {
                                    /**
                                     * Format: date-time
                                     * @description ISO 8601 instant in UTC
                                     */
                                    at: string;
                                    /** @enum {string} */
                                    direction: "inbound" | "outbound" | "note";
                                    from: {
                                        address: string;
                                        name: string | null;
                                    };
                                    hasAttachment: boolean;
                                    /**
                                     * Format: uuid
                                     * @description UUID
                                     */
                                    id: string;
                                };
                                score: number;
                                snippet: {
                                    /** @enum {string} */
                                    field: "text" | "quoted" | "to" | "file";
                                    ranges: {
                                        end: number;
                                        start: number;
                                    }[];
                                    text: string;
                                };
                                subject: {
                                    ranges: {
                                        end: number;
                                        start: number;
                                    }[];
                                    text: string;
                                };
                            }[];
                            nextCursor: string | null;
                            problems: {
                                /** @enum {string} */
                                code: "unknown_date" | "unknown_status" | "unknown_kind" | "unknown_attachment" | "no_such_member" | "no_such_channel" | "no_such_tag" | "no_such_customer" | "too_many_terms";
                                detail: string;
                                item: string;
                            }[];
                            understood: {
                                filter: ("from" | "to" | "subject" | "customer" | "before" | "until" | "after" | "on" | "status" | "assignee" | "channel" | "tag" | "has" | "in") | null;
                                /** @description Dates: from where to where. Names: whose */
                                meaning: string | null;
                                negated: boolean;
                                value: string;
                            }[];
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/seasonal-greetings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description Whether it is written to a company */
                    company?: "true" | "false";
                    /** @description today in the workspace’s zone unless told */
                    date?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            date: string;
                            items: {
                                /** @enum {string} */
                                form: "formal" | "soft";
                                /** @enum {string} */
                                kind: "opening" | "closing";
                                /** @description Where it does not fit, when it does not fit everywhere */
                                region: {
                                    en: string;
                                    ja: string;
                                } | null;
                                text: string;
                            }[];
                            period: {
                                en: string;
                                ja: string;
                            };
                            term: {
                                en: string;
                                ja: string;
                            };
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        email: string;
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            member: {
                                /** @enum {string} */
                                colorScheme: "auto" | "light" | "dark";
                                email: string;
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 instant in UTC
                                 */
                                joinedAt: string;
                                /** @enum {string} */
                                locale: "ja" | "en";
                                name: string;
                                /** @enum {string} */
                                role: "owner" | "lead" | "agent" | "trainee" | "observer";
                            };
                            /** @description The workspace asks this role for two-factor sign-in: until then only `/me…` answers */
                            mustSetUpTwoFactor?: boolean;
                            scopes: ("conversations:read" | "conversations:write" | "messages:send" | "customers:read" | "customers:write" | "customers:bulk" | "customers:privacy" | "channels:read" | "channels:write" | "members:read" | "members:write" | "workspace:write" | "quarantine:read" | "quarantine:write" | "jobs:read" | "jobs:write" | "keys:write" | "language:write" | "webhooks:write" | "approvals:decide" | "approvals:write" | "templates:write" | "tags:write" | "views:write" | "security:write" | "audit:read" | "drafts:write" | "notes:write" | "assistance:read" | "assistance:write" | "automation:write")[];
                            workspace: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                name: string;
                                timeZone: string;
                                undoSeconds: number;
                            };
                            workspaces: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                name: string;
                            }[];
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description UUID
                         */
                        challengeId: string;
                        /** @description WebAuthn Level 3 JSON */
                        credential: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            member: {
                                /** @enum {string} */
                                colorScheme: "auto" | "light" | "dark";
                                email: string;
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 instant in UTC
                                 */
                                joinedAt: string;
                                /** @enum {string} */
                                locale: "ja" | "en";
                                name: string;
                                /** @enum {string} */
                                role: "owner" | "lead" | "agent" | "trainee" | "observer";
                            };
                            /** @description The workspace asks this role for two-factor sign-in: until then only `/me…` answers */
                            mustSetUpTwoFactor?: boolean;
                            scopes: ("conversations:read" | "conversations:write" | "messages:send" | "customers:read" | "customers:write" | "customers:bulk" | "customers:privacy" | "channels:read" | "channels:write" | "members:read" | "members:write" | "workspace:write" | "quarantine:read" | "quarantine:write" | "jobs:read" | "jobs:write" | "keys:write" | "language:write" | "webhooks:write" | "approvals:decide" | "approvals:write" | "templates:write" | "tags:write" | "views:write" | "security:write" | "audit:read" | "drafts:write" | "notes:write" | "assistance:read" | "assistance:write" | "automation:write")[];
                            workspace: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                name: string;
                                timeZone: string;
                                undoSeconds: number;
                            };
                            workspaces: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                name: string;
                            }[];
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/passkey-options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            challengeId: string;
                            options: {
                                challenge: string;
                            } & {
                                [key: string]: unknown;
                            };
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/second-step": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        code: string;
                        /** @enum {string} */
                        kind: "totp" | "recovery_code";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            member: {
                                /** @enum {string} */
                                colorScheme: "auto" | "light" | "dark";
                                email: string;
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 instant in UTC
                                 */
                                joinedAt: string;
                                /** @enum {string} */
                                locale: "ja" | "en";
                                name: string;
                                /** @enum {string} */
                                role: "owner" | "lead" | "agent" | "trainee" | "observer";
                            };
                            /** @description The workspace asks this role for two-factor sign-in: until then only `/me…` answers */
                            mustSetUpTwoFactor?: boolean;
                            scopes: ("conversations:read" | "conversations:write" | "messages:send" | "customers:read" | "customers:write" | "customers:bulk" | "customers:privacy" | "channels:read" | "channels:write" | "members:read" | "members:write" | "workspace:write" | "quarantine:read" | "quarantine:write" | "jobs:read" | "jobs:write" | "keys:write" | "language:write" | "webhooks:write" | "approvals:decide" | "approvals:write" | "templates:write" | "tags:write" | "views:write" | "security:write" | "audit:read" | "drafts:write" | "notes:write" | "assistance:read" | "assistance:write" | "automation:write")[];
                            workspace: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                name: string;
                                timeZone: string;
                                undoSeconds: number;
                            };
                            workspaces: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                name: string;
                            }[];
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            needed: boolean;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        email: string;
                        /**
                         * @default ja
                         * @enum {string}
                         */
                        locale?: "ja" | "en";
                        name: string;
                        password: string;
                        /** @default false */
                        sample?: boolean;
                        workspace: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            memberId: string;
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            workspaceId: string;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Tag"][];
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @default ink
                         * @enum {string}
                         */
                        colour?: "ink" | "ai" | "shu" | "yamabuki" | "wakatake";
                        name: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Tag"];
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tags/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        colour?: "ink" | "ai" | "shu" | "yamabuki" | "wakatake";
                        name?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Tag"];
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/tags/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description UUID
                         */
                        into: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Tag"];
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/team": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["TeamMember"][];
                            skills: string[];
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/team/{id}/skills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        skills: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TeamMember"];
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/team/availability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        state: "available" | "away";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TeamMember"];
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    category?: string;
                    /** @description Those for this channel and those for every channel */
                    channel?: "email" | "line" | "chat";
                    cursor?: string;
                    language?: "ja" | "en";
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @description The first words of its text */
                                beginning: string;
                                category: string;
                                channel: ("email" | "line" | "chat") | null;
                                cue: string;
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                /** @enum {string} */
                                language: "ja" | "en";
                                name: string;
                                reading: string;
                                shared: boolean;
                                shortName: string;
                                statistics: {
                                    asIs: number;
                                    edited: number;
                                    lastUsedAt: string | null;
                                    rewritten: number;
                                    used: number;
                                };
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 instant in UTC
                                 */
                                updatedAt: string;
                                version: number;
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CreateTemplateInput"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            body: string;
                            category: string;
                            channel: ("email" | "line" | "chat") | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 instant in UTC
                             */
                            createdAt: string;
                            createdBy: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                name: string;
                            } | null;
                            cue: string;
                            duplicates: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                name: string;
                                /**
                                 * @description What is the same: name, text, most of the text
                                 * @enum {string}
                                 */
                                same: "name" | "text" | "nearly";
                            }[];
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            id: string;
                            /** @enum {string} */
                            language: "ja" | "en";
                            mayChange: boolean;
                            name: string;
                            reading: string;
                            shared: boolean;
                            shortName: string;
                            statistics: {
                                asIs: number;
                                edited: number;
                                lastUsedAt: string | null;
                                rewritten: number;
                                used: number;
                            };
                            /**
                             * Format: date-time
                             * @description ISO 8601 instant in UTC
                             */
                            updatedAt: string;
                            updatedBy: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                name: string;
                            } | null;
                            version: number;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/templates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            body: string;
                            category: string;
                            channel: ("email" | "line" | "chat") | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 instant in UTC
                             */
                            createdAt: string;
                            createdBy: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                name: string;
                            } | null;
                            cue: string;
                            duplicates: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                name: string;
                                /**
                                 * @description What is the same: name, text, most of the text
                                 * @enum {string}
                                 */
                                same: "name" | "text" | "nearly";
                            }[];
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            id: string;
                            /** @enum {string} */
                            language: "ja" | "en";
                            mayChange: boolean;
                            name: string;
                            reading: string;
                            shared: boolean;
                            shortName: string;
                            statistics: {
                                asIs: number;
                                edited: number;
                                lastUsedAt: string | null;
                                rewritten: number;
                                used: number;
                            };
                            /**
                             * Format: date-time
                             * @description ISO 8601 instant in UTC
                             */
                            updatedAt: string;
                            updatedBy: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                name: string;
                            } | null;
                            version: number;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["UpdateTemplateInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            body: string;
                            category: string;
                            channel: ("email" | "line" | "chat") | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 instant in UTC
                             */
                            createdAt: string;
                            createdBy: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                name: string;
                            } | null;
                            cue: string;
                            duplicates: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                name: string;
                                /**
                                 * @description What is the same: name, text, most of the text
                                 * @enum {string}
                                 */
                                same: "name" | "text" | "nearly";
                            }[];
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            id: string;
                            /** @enum {string} */
                            language: "ja" | "en";
                            mayChange: boolean;
                            name: string;
                            reading: string;
                            shared: boolean;
                            shortName: string;
                            statistics: {
                                asIs: number;
                                edited: number;
                                lastUsedAt: string | null;
                                rewritten: number;
                                used: number;
                            };
                            /**
                             * Format: date-time
                             * @description ISO 8601 instant in UTC
                             */
                            updatedAt: string;
                            updatedBy: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                name: string;
                            } | null;
                            version: number;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/templates/{id}/filled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    /** @description UUID */
                    conversationId: string;
                };
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description What is to be filled in before sending */
                            markers: {
                                end: number;
                                name: string;
                                start: number;
                            }[];
                            text: string;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/templates/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        basedOn: number;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            body: string;
                            category: string;
                            channel: ("email" | "line" | "chat") | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 instant in UTC
                             */
                            createdAt: string;
                            createdBy: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                name: string;
                            } | null;
                            cue: string;
                            duplicates: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                name: string;
                                /**
                                 * @description What is the same: name, text, most of the text
                                 * @enum {string}
                                 */
                                same: "name" | "text" | "nearly";
                            }[];
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            id: string;
                            /** @enum {string} */
                            language: "ja" | "en";
                            mayChange: boolean;
                            name: string;
                            reading: string;
                            shared: boolean;
                            shortName: string;
                            statistics: {
                                asIs: number;
                                edited: number;
                                lastUsedAt: string | null;
                                rewritten: number;
                                used: number;
                            };
                            /**
                             * Format: date-time
                             * @description ISO 8601 instant in UTC
                             */
                            updatedAt: string;
                            updatedBy: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                name: string;
                            } | null;
                            version: number;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/templates/{id}/use": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description UUID
                         */
                        conversationId: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description What is to be filled in before sending */
                            markers: {
                                end: number;
                                name: string;
                                start: number;
                            }[];
                            text: string;
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            useId: string;
                            version: number;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/templates/{id}/uses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                conversation: {
                                    customerName: string;
                                    /**
                                     * Format: uuid
                                     * @description UUID
                                     */
                                    id: string;
                                    subject: string;
                                };
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                /** @description null: not sent (yet) */
                                outcome: ("as_is" | "edited" | "rewritten") | null;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 instant in UTC
                                 */
                                usedAt: string;
                                usedBy: {
                                    /**
                                     * Format: uuid
                                     * @description UUID
                                     */
                                    id: string;
                                    name: string;
                                } | null;
                                version: number;
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/templates/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                body: string;
                                /**
                                 * @description The folder it lies in; empty for none
                                 * @default
                                 */
                                category: string;
                                /**
                                 * @description null: for every channel
                                 * @default null
                                 */
                                channel: ("email" | "line" | "chat") | null;
                                /**
                                 * @description The questions it answers, in the customers’ words; used for suggestions
                                 * @default
                                 */
                                cue: string;
                                /**
                                 * @default ja
                                 * @enum {string}
                                 */
                                language: "ja" | "en";
                                name: string;
                                /**
                                 * @description How its name is read, in kana
                                 * @default
                                 */
                                reading: string;
                                restoredFrom: number | null;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 instant in UTC
                                 */
                                savedAt: string;
                                savedBy: {
                                    /**
                                     * Format: uuid
                                     * @description UUID
                                     */
                                    id: string;
                                    name: string;
                                } | null;
                                shared: boolean;
                                /**
                                 * @description A few letters to call it by: «/uke»
                                 * @default
                                 */
                                shortName: string;
                                version: number;
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/templates/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    format?: "json" | "csv";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            content: string;
                            fileName: string;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/templates/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ImportTemplatesInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            added: number;
                            /** @description Names left out: the same name and text are there already */
                            known: string[];
                            refused: {
                                line: number;
                                message: string;
                                name: string;
                            }[];
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/templates/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PreviewTemplateInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Names that are no variable, and so are filled in by hand; `meant` is a variable much like it */
                            byHand: {
                                meant: string | null;
                                name: string;
                            }[];
                            duplicates: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                name: string;
                                /**
                                 * @description What is the same: name, text, most of the text
                                 * @enum {string}
                                 */
                                same: "name" | "text" | "nearly";
                            }[];
                            errors: {
                                column: number;
                                line: number;
                                message: {
                                    en: string;
                                    ja: string;
                                };
                            }[];
                            /** @description What is to be filled in before sending */
                            markers: {
                                end: number;
                                name: string;
                                start: number;
                            }[];
                            text: string;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/templates/starters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            added: number;
                            /** @description Names left out: the same name and text are there already */
                            known: string[];
                            refused: {
                                line: number;
                                message: string;
                                name: string;
                            }[];
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/thread-changes/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["SavedView"][];
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        filter: components["schemas"]["ViewFilterInput"];
                        name: string;
                        /** @default false */
                        shared?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SavedView"];
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        filter?: components["schemas"]["ViewFilterInput"];
                        name?: string;
                        shared?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SavedView"];
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/views/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            builtIn: {
                                [key: string]: number;
                            };
                            /** @description A number equal to the cap means that many or more */
                            cap: number;
                            /**
                             * Format: date-time
                             * @description Who has waited since before this instant is late
                             */
                            lateBefore: string;
                            saved: {
                                [key: string]: number;
                            };
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/views/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        ids: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/views/shared/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        ids: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 instant in UTC
                                 */
                                createdAt: string;
                                enabled: boolean;
                                events: ("conversation.created" | "conversation.updated" | "message.received" | "message.sent" | "message.failed" | "note.created" | "customer.updated")[];
                                failingSince: string | null;
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                name: string;
                                /** @description why Madoguchi switched it off: the address answered 410, or failed for three days */
                                stoppedReason: ("gone" | "failing") | null;
                                url: string;
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default true */
                        enabled?: boolean;
                        events: ("conversation.created" | "conversation.updated" | "message.received" | "message.sent" | "message.failed" | "note.created" | "customer.updated")[];
                        name: string;
                        url: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: date-time
                             * @description ISO 8601 instant in UTC
                             */
                            createdAt: string;
                            enabled: boolean;
                            events: ("conversation.created" | "conversation.updated" | "message.received" | "message.sent" | "message.failed" | "note.created" | "customer.updated")[];
                            failingSince: string | null;
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            id: string;
                            name: string;
                            secret: string;
                            /** @description why Madoguchi switched it off: the address answered 410, or failed for three days */
                            stoppedReason: ("gone" | "failing") | null;
                            url: string;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: date-time
                             * @description ISO 8601 instant in UTC
                             */
                            createdAt: string;
                            enabled: boolean;
                            events: ("conversation.created" | "conversation.updated" | "message.received" | "message.sent" | "message.failed" | "note.created" | "customer.updated")[];
                            failingSince: string | null;
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            id: string;
                            name: string;
                            /** @description why Madoguchi switched it off: the address answered 410, or failed for three days */
                            stoppedReason: ("gone" | "failing") | null;
                            url: string;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        enabled?: boolean;
                        events?: ("conversation.created" | "conversation.updated" | "message.received" | "message.sent" | "message.failed" | "note.created" | "customer.updated")[];
                        name?: string;
                        url?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: date-time
                             * @description ISO 8601 instant in UTC
                             */
                            createdAt: string;
                            enabled: boolean;
                            events: ("conversation.created" | "conversation.updated" | "message.received" | "message.sent" | "message.failed" | "note.created" | "customer.updated")[];
                            failingSince: string | null;
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            id: string;
                            name: string;
                            /** @description why Madoguchi switched it off: the address answered 410, or failed for three days */
                            stoppedReason: ("gone" | "failing") | null;
                            url: string;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/webhooks/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                    state?: "waiting" | "delivered" | "failed";
                };
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                attempts: number;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 instant in UTC
                                 */
                                createdAt: string;
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                lastError: ("inner_address" | "unknown_host" | "refused" | "cut" | "unreachable" | "certificate" | "timeout" | "switched_off" | "other") | null;
                                lastStatus: number | null;
                                nextAt: string | null;
                                /** @enum {string} */
                                state: "waiting" | "delivered" | "failed";
                                type: string;
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{id}/deliveries/{deliveryId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    deliveryId: string;
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            attempts: number;
                            /** @description the JSON as it was signed and sent */
                            body: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601 instant in UTC
                             */
                            createdAt: string;
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            id: string;
                            lastError: ("inner_address" | "unknown_host" | "refused" | "cut" | "unreachable" | "certificate" | "timeout" | "switched_off" | "other") | null;
                            lastStatus: number | null;
                            log: {
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 instant in UTC
                                 */
                                at: string;
                                durationMs: number;
                                error: ("inner_address" | "unknown_host" | "refused" | "cut" | "unreachable" | "certificate" | "timeout" | "switched_off" | "other") | null;
                                number: number;
                                /** @description the first 2,000 characters */
                                response: string | null;
                                status: number | null;
                            }[];
                            nextAt: string | null;
                            /** @enum {string} */
                            state: "waiting" | "delivered" | "failed";
                            type: string;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{id}/deliveries/{deliveryId}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    deliveryId: string;
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{id}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: date-time
                             * @description ISO 8601 instant in UTC
                             */
                            createdAt: string;
                            enabled: boolean;
                            events: ("conversation.created" | "conversation.updated" | "message.received" | "message.sent" | "message.failed" | "note.created" | "customer.updated")[];
                            failingSince: string | null;
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            id: string;
                            name: string;
                            secret: string;
                            /** @description why Madoguchi switched it off: the address answered 410, or failed for three days */
                            stoppedReason: ("gone" | "failing") | null;
                            url: string;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            deliveryId: string;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            id: string;
                            name: string;
                            timeZone: string;
                            undoSeconds: number;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name?: string;
                        timeZone?: string;
                        undoSeconds?: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            id: string;
                            name: string;
                            timeZone: string;
                            undoSeconds: number;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/workspace/security": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description CIDR, IPv4 or IPv6; none = everywhere */
                            allowedNetworks: string[];
                            /** @description A proxy named another address, which is not believed: set TRUST_PROXY before using the list */
                            behindUntrustedProxy: boolean;
                            twoFactorRoles: ("owner" | "lead" | "agent" | "trainee" | "observer")[];
                            /** @description Where this request came from, as the desk sees it */
                            yourAddress: string;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        allowedNetworks?: string[];
                        twoFactorRoles?: ("owner" | "lead" | "agent" | "trainee" | "observer")[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description CIDR, IPv4 or IPv6; none = everywhere */
                            allowedNetworks: string[];
                            /** @description A proxy named another address, which is not believed: set TRUST_PROXY before using the list */
                            behindUntrustedProxy: boolean;
                            twoFactorRoles: ("owner" | "lead" | "agent" | "trainee" | "observer")[];
                            /** @description Where this request came from, as the desk sees it */
                            yourAddress: string;
                        };
                    };
                };
                /** @description What went wrong and what to do (RFC 9457); decide by `code` */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AddPushDevice: {
            endpoint: string;
            keys: {
                auth: string;
                p256dh: string;
            };
        };
        AddPushDeviceInput: {
            endpoint: string;
            keys: {
                auth: string;
                p256dh: string;
            };
        };
        /** @description `answer` is the chosen sentence, or the one written anew */
        AnswerDrill: {
            answer: string;
            questionId: string;
        };
        /** @description `answer` is the chosen sentence, or the one written anew */
        AnswerDrillInput: {
            answer: string;
            questionId: string;
        };
        Approval: {
            attachments: {
                /**
                 * Format: uuid
                 * @description UUID
                 */
                id: string;
                name: string;
                /** @description Its bytes were removed when their time was over */
                removed?: boolean;
                size: number;
                type: string;
            }[];
            cc: string[];
            /** @description Why it was sent back last */
            comment: string | null;
            /**
             * Format: uuid
             * @description UUID
             */
            conversationId: string;
            decidedAt: string | null;
            decidedBy: {
                /**
                 * Format: uuid
                 * @description UUID
                 */
                id: string;
                name: string;
            } | null;
            /** @description Whether it was approved with another text than its writer’s */
            edited: boolean;
            /**
             * Format: uuid
             * @description UUID
             */
            id: string;
            /** @description The message it became */
            messageId: string | null;
            /** @description What came into the conversation since it was written; null when nothing did */
            movedOn: {
                count: number;
                /**
                 * Format: uuid
                 * @description UUID
                 */
                lastMessageId: string;
            } | null;
            quote: boolean;
            reasons: components["schemas"]["ApprovalReason"][];
            /**
             * Format: date-time
             * @description When its present text was handed in
             */
            requestedAt: string;
            /** @description Rises with each new text; a decision names the one it is about */
            revision: number;
            /** @enum {string} */
            state: "waiting" | "sent_back" | "approved" | "withdrawn";
            status: ("open" | "in_progress" | "on_hold" | "done") | null;
            steps: {
                /**
                 * Format: date-time
                 * @description ISO 8601 instant in UTC
                 */
                at: string;
                comment: string | null;
                /** @enum {string} */
                kind: "requested" | "requested_again" | "sent_back" | "edited" | "approved" | "withdrawn";
                member: {
                    /**
                     * Format: uuid
                     * @description UUID
                     */
                    id: string;
                    name: string;
                } | null;
                revision: number;
                /** @description The text from here on; null where it stayed the same */
                text: string | null;
            }[];
            text: string;
            writer: {
                /**
                 * Format: uuid
                 * @description UUID
                 */
                id: string;
                name: string;
            } | null;
        };
        ApprovalInput: {
            attachments: {
                /**
                 * Format: uuid
                 * @description UUID
                 */
                id: string;
                name: string;
                /** @description Its bytes were removed when their time was over */
                removed?: boolean;
                size: number;
                type: string;
            }[];
            cc: string[];
            /** @description Why it was sent back last */
            comment: string | null;
            /**
             * Format: uuid
             * @description UUID
             */
            conversationId: string;
            decidedAt: string | null;
            decidedBy: {
                /**
                 * Format: uuid
                 * @description UUID
                 */
                id: string;
                name: string;
            } | null;
            /** @description Whether it was approved with another text than its writer’s */
            edited: boolean;
            /**
             * Format: uuid
             * @description UUID
             */
            id: string;
            /** @description The message it became */
            messageId: string | null;
            /** @description What came into the conversation since it was written; null when nothing did */
            movedOn: {
                count: number;
                /**
                 * Format: uuid
                 * @description UUID
                 */
                lastMessageId: string;
            } | null;
            quote: boolean;
            reasons: components["schemas"]["ApprovalReasonInput"][];
            /**
             * Format: date-time
             * @description When its present text was handed in
             */
            requestedAt: string;
            /** @description Rises with each new text; a decision names the one it is about */
            revision: number;
            /** @enum {string} */
            state: "waiting" | "sent_back" | "approved" | "withdrawn";
            status: ("open" | "in_progress" | "on_hold" | "done") | null;
            steps: {
                /**
                 * Format: date-time
                 * @description ISO 8601 instant in UTC
                 */
                at: string;
                comment: string | null;
                /** @enum {string} */
                kind: "requested" | "requested_again" | "sent_back" | "edited" | "approved" | "withdrawn";
                member: {
                    /**
                     * Format: uuid
                     * @description UUID
                     */
                    id: string;
                    name: string;
                } | null;
                revision: number;
                /** @description The text from here on; null where it stayed the same */
                text: string | null;
            }[];
            text: string;
            writer: {
                /**
                 * Format: uuid
                 * @description UUID
                 */
                id: string;
                name: string;
            } | null;
        };
        ApprovalReason: {
            /** @enum {string} */
            kind: "trainee" | "rule" | "sent_back";
            matches: {
                /** @enum {string} */
                condition: "channel" | "customer" | "company" | "assignee" | "words" | "amount" | "outside";
                /** @description The words, the amount as written, the name, the address */
                found: string;
            }[];
            note: string;
            ruleId: string | null;
        };
        ApprovalReasonInput: {
            /** @enum {string} */
            kind: "trainee" | "rule" | "sent_back";
            matches: {
                /** @enum {string} */
                condition: "channel" | "customer" | "company" | "assignee" | "words" | "amount" | "outside";
                /** @description The words, the amount as written, the name, the address */
                found: string;
            }[];
            note: string;
            ruleId: string | null;
        };
        ApprovalRule: {
            assignees: {
                /**
                 * Format: uuid
                 * @description UUID
                 */
                id: string;
                name: string;
            }[];
            /** @description The names of what the conditions point to */
            channels: {
                /**
                 * Format: uuid
                 * @description UUID
                 */
                id: string;
                name: string;
            }[];
            conditions: {
                /**
                 * @description An amount of so many yen or more: 12万円, ¥120,000, 十二万円
                 * @default null
                 */
                amountAtLeast: number | null;
                /** @default [] */
                assigneeIds: string[];
                /** @default [] */
                channelIds: string[];
                /** @default [] */
                companies: string[];
                /** @default [] */
                customerIds: string[];
                /**
                 * @description A recipient who is neither the customer nor of the house (members, own domains)
                 * @default false
                 */
                outside: boolean;
                /**
                 * @description Found whatever the width or kind of the kana: ﾍﾝｷﾝ is へんきん; Latin words as whole words
                 * @default []
                 */
                words: string[];
            };
            /**
             * Format: date-time
             * @description ISO 8601 instant in UTC
             */
            createdAt: string;
            createdBy: {
                /**
                 * Format: uuid
                 * @description UUID
                 */
                id: string;
                name: string;
            } | null;
            customers: {
                /**
                 * Format: uuid
                 * @description UUID
                 */
                id: string;
                name: string;
            }[];
            enabled: boolean;
            exceptApprovers: boolean;
            /**
             * Format: uuid
             * @description UUID
             */
            id: string;
            note: string;
        };
        ApprovalRuleInput: {
            assignees: {
                /**
                 * Format: uuid
                 * @description UUID
                 */
                id: string;
                name: string;
            }[];
            /** @description The names of what the conditions point to */
            channels: {
                /**
                 * Format: uuid
                 * @description UUID
                 */
                id: string;
                name: string;
            }[];
            conditions: {
                /**
                 * @description An amount of so many yen or more: 12万円, ¥120,000, 十二万円
                 * @default null
                 */
                amountAtLeast?: number | null;
                /** @default [] */
                assigneeIds?: string[];
                /** @default [] */
                channelIds?: string[];
                /** @default [] */
                companies?: string[];
                /** @default [] */
                customerIds?: string[];
                /**
                 * @description A recipient who is neither the customer nor of the house (members, own domains)
                 * @default false
                 */
                outside?: boolean;
                /**
                 * @description Found whatever the width or kind of the kana: ﾍﾝｷﾝ is へんきん; Latin words as whole words
                 * @default []
                 */
                words?: string[];
            };
            /**
             * Format: date-time
             * @description ISO 8601 instant in UTC
             */
            createdAt: string;
            createdBy: {
                /**
                 * Format: uuid
                 * @description UUID
                 */
                id: string;
                name: string;
            } | null;
            customers: {
                /**
                 * Format: uuid
                 * @description UUID
                 */
                id: string;
                name: string;
            }[];
            enabled: boolean;
            exceptApprovers: boolean;
            /**
             * Format: uuid
             * @description UUID
             */
            id: string;
            note: string;
        };
        AskDraft: {
            /**
             * @description What the answer is to say
             * @default
             */
            points: string;
        };
        AskDraftInput: {
            /**
             * @description What the answer is to say
             * @default
             */
            points?: string;
        };
        AskSummary: {
            /**
             * @default ja
             * @enum {string}
             */
            language: "ja" | "en";
        };
        AskSummaryInput: {
            /**
             * @default ja
             * @enum {string}
             */
            language?: "ja" | "en";
        };
        AskTranslation: {
            /** @enum {string} */
            language: "ja" | "en";
        };
        AskTranslationInput: {
            /** @enum {string} */
            language: "ja" | "en";
        };
        AssistanceSettings: {
            baseUrl: string;
            /** @description The one switch: off, nothing is sent to any model */
            enabled: boolean;
            hasKey: boolean;
            masking: {
                /** @description Postal addresses */
                addresses: boolean;
                /** @description Names of people and of the customer’s company */
                names: boolean;
                /** @description Numbers of orders, parcels, members */
                numbers: boolean;
            };
            model: string;
            monthlyRequests: number | null;
            monthlyTokens: number | null;
            /**
             * @description Where the address lies, as far as it tells: what stays in the house and what leaves it
             * @enum {string}
             */
            place: "this_machine" | "own_network" | "internet" | "unknown";
            /** @enum {string} */
            provider: "openai" | "anthropic" | "google" | "ollama" | "lmstudio" | "vllm" | "other";
            retentionDays: number;
            /** @description Whether the customer’s note is told when drafting */
            shareNote: boolean;
            usage: {
                /** @description `2026-11`, in the workspace’s zone */
                month: string;
                requests: number;
                tokens: number;
            };
            uses: ("draft" | "translate" | "summarise")[];
        };
        AssistanceSettingsInput: {
            baseUrl: string;
            /** @description The one switch: off, nothing is sent to any model */
            enabled: boolean;
            hasKey: boolean;
            masking: {
                /** @description Postal addresses */
                addresses: boolean;
                /** @description Names of people and of the customer’s company */
                names: boolean;
                /** @description Numbers of orders, parcels, members */
                numbers: boolean;
            };
            model: string;
            monthlyRequests: number | null;
            monthlyTokens: number | null;
            /**
             * @description Where the address lies, as far as it tells: what stays in the house and what leaves it
             * @enum {string}
             */
            place: "this_machine" | "own_network" | "internet" | "unknown";
            /** @enum {string} */
            provider: "openai" | "anthropic" | "google" | "ollama" | "lmstudio" | "vllm" | "other";
            retentionDays: number;
            /** @description Whether the customer’s note is told when drafting */
            shareNote: boolean;
            usage: {
                /** @description `2026-11`, in the workspace’s zone */
                month: string;
                requests: number;
                tokens: number;
            };
            uses: ("draft" | "translate" | "summarise")[];
        };
        AutomationDryRun: {
            /** @description Whether that was all of the time asked for */
            complete: boolean;
            conversations: number;
            items: {
                /**
                 * Format: date-time
                 * @description ISO 8601 instant in UTC
                 */
                at: string;
                conversation: {
                    customer: {
                        /**
                         * Format: uuid
                         * @description UUID
                         */
                        id: string;
                        name: string;
                    };
                    /**
                     * Format: uuid
                     * @description UUID
                     */
                    id: string;
                    subject: string;
                };
                found: string[];
                results: {
                    /** @enum {string} */
                    code: "done" | "already" | "queued" | "sent" | "drafted" | "awaits_approval" | "nobody_fits" | "member_gone" | "tag_gone" | "template_gone" | "no_assignee" | "draft_exists" | "automatic_sender" | "answered_before" | "moved_on" | "locked" | "blocked" | "unfilled" | "reply_waiting" | "cannot_send" | "nobody_to_notify";
                    /** @description Whom, which tag, which template */
                    detail: string;
                    /** @enum {string} */
                    kind: "assign" | "tag" | "status" | "hold" | "note" | "notify" | "answer";
                }[];
            }[];
            /** @description Past events that were tried, newest first; at most 500 */
            looked: number;
            matched: number;
            /** @description Per condition: how often it did not hold */
            missed: number[];
            /**
             * Format: date-time
             * @description ISO 8601 instant in UTC
             */
            since: string;
        };
        AutomationDryRunInput: {
            /** @description Whether that was all of the time asked for */
            complete: boolean;
            conversations: number;
            items: {
                /**
                 * Format: date-time
                 * @description ISO 8601 instant in UTC
                 */
                at: string;
                conversation: {
                    customer: {
                        /**
                         * Format: uuid
                         * @description UUID
                         */
                        id: string;
                        name: string;
                    };
                    /**
                     * Format: uuid
                     * @description UUID
                     */
                    id: string;
                    subject: string;
                };
                found: string[];
                results: {
                    /** @enum {string} */
                    code: "done" | "already" | "queued" | "sent" | "drafted" | "awaits_approval" | "nobody_fits" | "member_gone" | "tag_gone" | "template_gone" | "no_assignee" | "draft_exists" | "automatic_sender" | "answered_before" | "moved_on" | "locked" | "blocked" | "unfilled" | "reply_waiting" | "cannot_send" | "nobody_to_notify";
                    /** @description Whom, which tag, which template */
                    detail: string;
                    /** @enum {string} */
                    kind: "assign" | "tag" | "status" | "hold" | "note" | "notify" | "answer";
                }[];
            }[];
            /** @description Past events that were tried, newest first; at most 500 */
            looked: number;
            matched: number;
            /** @description Per condition: how often it did not hold */
            missed: number[];
            /**
             * Format: date-time
             * @description ISO 8601 instant in UTC
             */
            since: string;
        };
        AutomationRule: {
            definition: {
                actions: ({
                    /** @enum {string} */
                    how: "member" | "rotation" | "least_loaded" | "nobody";
                    /** @constant */
                    kind: "assign";
                    /**
                     * @description For `member`
                     * @default null
                     */
                    memberId: string | null;
                    /**
                     * @description Among these only; empty for everybody who answers
                     * @default []
                     */
                    memberIds: string[];
                    /**
                     * @description `available`: not away by their own word; `here`: also seen in the last ten minutes
                     * @default available
                     * @enum {string}
                     */
                    presence: "any" | "available" | "here";
                    /**
                     * @description Whoever has all of them
                     * @default []
                     */
                    skills: string[];
                } | {
                    /** @default [] */
                    add: string[];
                    /** @constant */
                    kind: "tag";
                    /** @default [] */
                    remove: string[];
                } | {
                    /** @constant */
                    kind: "status";
                    /** @enum {string} */
                    status: "open" | "in_progress" | "done";
                } | {
                    hours: number;
                    /** @constant */
                    kind: "hold";
                    reason: string;
                } | {
                    /** @constant */
                    kind: "note";
                    text: string;
                } | {
                    /**
                     * @description Also whoever it is assigned to
                     * @default false
                     */
                    assignee: boolean;
                    /** @constant */
                    kind: "notify";
                    /** @default [] */
                    memberIds: string[];
                    text: string;
                } | {
                    /** @enum {string} */
                    how: "draft" | "send";
                    /** @constant */
                    kind: "answer";
                    /**
                     * Format: uuid
                     * @description UUID
                     */
                    templateId: string;
                })[];
                /** @default [] */
                conditions: ({
                    channelIds: string[];
                    /** @constant */
                    kind: "channel";
                    /**
                     * @description true: the opposite must hold
                     * @default false
                     */
                    not: boolean;
                } | {
                    /** @constant */
                    kind: "status";
                    /**
                     * @description true: the opposite must hold
                     * @default false
                     */
                    not: boolean;
                    statuses: ("open" | "in_progress" | "on_hold" | "done")[];
                } | {
                    /** @constant */
                    kind: "assignee";
                    /** @default [] */
                    memberIds: string[];
                    /**
                     * @description Whether «nobody» counts among them
                     * @default false
                     */
                    nobody: boolean;
                    /**
                     * @description true: the opposite must hold
                     * @default false
                     */
                    not: boolean;
                } | {
                    /** @constant */
                    kind: "tags";
                    /**
                     * @description true: the opposite must hold
                     * @default false
                     */
                    not: boolean;
                    tagIds: string[];
                } | {
                    customerIds: string[];
                    /** @constant */
                    kind: "customer";
                    /**
                     * @description true: the opposite must hold
                     * @default false
                     */
                    not: boolean;
                } | {
                    /** @constant */
                    kind: "words";
                    /**
                     * @description true: the opposite must hold
                     * @default false
                     */
                    not: boolean;
                    /**
                     * @default either
                     * @enum {string}
                     */
                    where: "subject" | "body" | "either";
                    /** @description Found whatever the width or kind of the kana; Latin words as whole words */
                    words: string[];
                } | {
                    /** @constant */
                    kind: "reading";
                    marks: ("dissatisfied" | "pleased" | "complaint" | "cancellation" | "return" | "question" | "thanks" | "urgent" | "harassment")[];
                    /**
                     * @description true: the opposite must hold
                     * @default false
                     */
                    not: boolean;
                } | {
                    /** @description With everything below it: example.jp holds mail.example.jp */
                    domains: string[];
                    /** @constant */
                    kind: "sender_domain";
                    /**
                     * @description true: the opposite must hold
                     * @default false
                     */
                    not: boolean;
                } | {
                    /** @constant */
                    kind: "attachment";
                    /**
                     * @description true: the opposite must hold
                     * @default false
                     */
                    not: boolean;
                } | {
                    /** @constant */
                    kind: "language";
                    languages: ("ja" | "zh" | "ko" | "latin" | "other")[];
                    /**
                     * @description true: the opposite must hold
                     * @default false
                     */
                    not: boolean;
                } | {
                    /** @constant */
                    kind: "automatic";
                    /**
                     * @description true: the opposite must hold
                     * @default false
                     */
                    not: boolean;
                })[];
                /**
                 * @default all
                 * @enum {string}
                 */
                match: "all" | "any";
                trigger: {
                    /** @enum {string} */
                    event: "message_received" | "first_contact" | "message_read" | "message_sent" | "message_failed" | "note_added" | "conversation_opened" | "status_changed" | "hold_ended" | "assigned" | "tag_added" | "tag_removed" | "approval_requested" | "approval_sent_back" | "approval_approved" | "waiting";
                    /**
                     * @description For `waiting`: the customer has had no answer for so many hours
                     * @default null
                     */
                    hours: number | null;
                    /**
                     * @description For `status_changed`: only when it becomes one of these
                     * @default []
                     */
                    statuses: ("open" | "in_progress" | "on_hold" | "done")[];
                    /**
                     * @description For `tag_added` and `tag_removed`: only these tags
                     * @default []
                     */
                    tagIds: string[];
                };
            };
            /** @description Times within the last 30 days; counted up to 1,000 */
            fired: number;
            /** @description Fires more often on one conversation within an hour, and it is paused */
            hourlyLimit: number;
            /**
             * Format: uuid
             * @description UUID
             */
            id: string;
            lastFiredAt: string | null;
            name: string;
            names: {
                [key: string]: string;
            };
            paused: {
                /**
                 * Format: date-time
                 * @description ISO 8601 instant in UTC
                 */
                at: string;
                /**
                 * Format: uuid
                 * @description UUID
                 */
                conversationId: string;
            } | null;
            /** @description Who changed it last: what it answers, it answers in their name */
            responsible: {
                /**
                 * Format: uuid
                 * @description UUID
                 */
                id: string;
                name: string;
            } | null;
            /**
             * @description `paused`: stopped by the desk because it fired too often
             * @enum {string}
             */
            state: "on" | "off" | "paused";
            /** @description Whether rules after this one leave the event alone */
            stop: boolean;
            /**
             * Format: date-time
             * @description ISO 8601 instant in UTC
             */
            updatedAt: string;
            version: number;
        };
        AutomationRuleInput: {
            definition: {
                actions: ({
                    /** @enum {string} */
                    how: "member" | "rotation" | "least_loaded" | "nobody";
                    /** @constant */
                    kind: "assign";
                    /**
                     * @description For `member`
                     * @default null
                     */
                    memberId?: string | null;
                    /**
                     * @description Among these only; empty for everybody who answers
                     * @default []
                     */
                    memberIds?: string[];
                    /**
                     * @description `available`: not away by their own word; `here`: also seen in the last ten minutes
                     * @default available
                     * @enum {string}
                     */
                    presence?: "any" | "available" | "here";
                    /**
                     * @description Whoever has all of them
                     * @default []
                     */
                    skills?: string[];
                } | {
                    /** @default [] */
                    add?: string[];
                    /** @constant */
                    kind: "tag";
                    /** @default [] */
                    remove?: string[];
                } | {
                    /** @constant */
                    kind: "status";
                    /** @enum {string} */
                    status: "open" | "in_progress" | "done";
                } | {
                    hours: number;
                    /** @constant */
                    kind: "hold";
                    reason: string;
                } | {
                    /** @constant */
                    kind: "note";
                    text: string;
                } | {
                    /**
                     * @description Also whoever it is assigned to
                     * @default false
                     */
                    assignee?: boolean;
                    /** @constant */
                    kind: "notify";
                    /** @default [] */
                    memberIds?: string[];
                    text: string;
                } | {
                    /** @enum {string} */
                    how: "draft" | "send";
                    /** @constant */
                    kind: "answer";
                    /**
                     * Format: uuid
                     * @description UUID
                     */
                    templateId: string;
                })[];
                /** @default [] */
                conditions?: ({
                    channelIds: string[];
                    /** @constant */
                    kind: "channel";
                    /**
                     * @description true: the opposite must hold
                     * @default false
                     */
                    not?: boolean;
                } | {
                    /** @constant */
                    kind: "status";
                    /**
                     * @description true: the opposite must hold
                     * @default false
                     */
                    not?: boolean;
                    statuses: ("open" | "in_progress" | "on_hold" | "done")[];
                } | {
                    /** @constant */
                    kind: "assignee";
                    /** @default [] */
                    memberIds?: string[];
                    /**
                     * @description Whether «nobody» counts among them
                     * @default false
                     */
                    nobody?: boolean;
                    /**
                     * @description true: the opposite must hold
                     * @default false
                     */
                    not?: boolean;
                } | {
                    /** @constant */
                    kind: "tags";
                    /**
                     * @description true: the opposite must hold
                     * @default false
                     */
                    not?: boolean;
                    tagIds: string[];
                } | {
                    customerIds: string[];
                    /** @constant */
                    kind: "customer";
                    /**
                     * @description true: the opposite must hold
                     * @default false
                     */
                    not?: boolean;
                } | {
                    /** @constant */
                    kind: "words";
                    /**
                     * @description true: the opposite must hold
                     * @default false
                     */
                    not?: boolean;
                    /**
                     * @default either
                     * @enum {string}
                     */
                    where?: "subject" | "body" | "either";
                    /** @description Found whatever the width or kind of the kana; Latin words as whole words */
                    words: string[];
                } | {
                    /** @constant */
                    kind: "reading";
                    marks: ("dissatisfied" | "pleased" | "complaint" | "cancellation" | "return" | "question" | "thanks" | "urgent" | "harassment")[];
                    /**
                     * @description true: the opposite must hold
                     * @default false
                     */
                    not?: boolean;
                } | {
                    /** @description With everything below it: example.jp holds mail.example.jp */
                    domains: string[];
                    /** @constant */
                    kind: "sender_domain";
                    /**
                     * @description true: the opposite must hold
                     * @default false
                     */
                    not?: boolean;
                } | {
                    /** @constant */
                    kind: "attachment";
                    /**
                     * @description true: the opposite must hold
                     * @default false
                     */
                    not?: boolean;
                } | {
                    /** @constant */
                    kind: "language";
                    languages: ("ja" | "zh" | "ko" | "latin" | "other")[];
                    /**
                     * @description true: the opposite must hold
                     * @default false
                     */
                    not?: boolean;
                } | {
                    /** @constant */
                    kind: "automatic";
                    /**
                     * @description true: the opposite must hold
                     * @default false
                     */
                    not?: boolean;
                })[];
                /**
                 * @default all
                 * @enum {string}
                 */
                match?: "all" | "any";
                trigger: {
                    /** @enum {string} */
                    event: "message_received" | "first_contact" | "message_read" | "message_sent" | "message_failed" | "note_added" | "conversation_opened" | "status_changed" | "hold_ended" | "assigned" | "tag_added" | "tag_removed" | "approval_requested" | "approval_sent_back" | "approval_approved" | "waiting";
                    /**
                     * @description For `waiting`: the customer has had no answer for so many hours
                     * @default null
                     */
                    hours?: number | null;
                    /**
                     * @description For `status_changed`: only when it becomes one of these
                     * @default []
                     */
                    statuses?: ("open" | "in_progress" | "on_hold" | "done")[];
                    /**
                     * @description For `tag_added` and `tag_removed`: only these tags
                     * @default []
                     */
                    tagIds?: string[];
                };
            };
            /** @description Times within the last 30 days; counted up to 1,000 */
            fired: number;
            /** @description Fires more often on one conversation within an hour, and it is paused */
            hourlyLimit: number;
            /**
             * Format: uuid
             * @description UUID
             */
            id: string;
            lastFiredAt: string | null;
            name: string;
            names: {
                [key: string]: string;
            };
            paused: {
                /**
                 * Format: date-time
                 * @description ISO 8601 instant in UTC
                 */
                at: string;
                /**
                 * Format: uuid
                 * @description UUID
                 */
                conversationId: string;
            } | null;
            /** @description Who changed it last: what it answers, it answers in their name */
            responsible: {
                /**
                 * Format: uuid
                 * @description UUID
                 */
                id: string;
                name: string;
            } | null;
            /**
             * @description `paused`: stopped by the desk because it fired too often
             * @enum {string}
             */
            state: "on" | "off" | "paused";
            /** @description Whether rules after this one leave the event alone */
            stop: boolean;
            /**
             * Format: date-time
             * @description ISO 8601 instant in UTC
             */
            updatedAt: string;
            version: number;
        };
        AutomationRun: {
            /**
             * Format: date-time
             * @description ISO 8601 instant in UTC
             */
            at: string;
            condition: ({
                channelIds: string[];
                /** @constant */
                kind: "channel";
                /**
                 * @description true: the opposite must hold
                 * @default false
                 */
                not: boolean;
            } | {
                /** @constant */
                kind: "status";
                /**
                 * @description true: the opposite must hold
                 * @default false
                 */
                not: boolean;
                statuses: ("open" | "in_progress" | "on_hold" | "done")[];
            } | {
                /** @constant */
                kind: "assignee";
                /** @default [] */
                memberIds: string[];
                /**
                 * @description Whether «nobody» counts among them
                 * @default false
                 */
                nobody: boolean;
                /**
                 * @description true: the opposite must hold
                 * @default false
                 */
                not: boolean;
            } | {
                /** @constant */
                kind: "tags";
                /**
                 * @description true: the opposite must hold
                 * @default false
                 */
                not: boolean;
                tagIds: string[];
            } | {
                customerIds: string[];
                /** @constant */
                kind: "customer";
                /**
                 * @description true: the opposite must hold
                 * @default false
                 */
                not: boolean;
            } | {
                /** @constant */
                kind: "words";
                /**
                 * @description true: the opposite must hold
                 * @default false
                 */
                not: boolean;
                /**
                 * @default either
                 * @enum {string}
                 */
                where: "subject" | "body" | "either";
                /** @description Found whatever the width or kind of the kana; Latin words as whole words */
                words: string[];
            } | {
                /** @constant */
                kind: "reading";
                marks: ("dissatisfied" | "pleased" | "complaint" | "cancellation" | "return" | "question" | "thanks" | "urgent" | "harassment")[];
                /**
                 * @description true: the opposite must hold
                 * @default false
                 */
                not: boolean;
            } | {
                /** @description With everything below it: example.jp holds mail.example.jp */
                domains: string[];
                /** @constant */
                kind: "sender_domain";
                /**
                 * @description true: the opposite must hold
                 * @default false
                 */
                not: boolean;
            } | {
                /** @constant */
                kind: "attachment";
                /**
                 * @description true: the opposite must hold
                 * @default false
                 */
                not: boolean;
            } | {
                /** @constant */
                kind: "language";
                languages: ("ja" | "zh" | "ko" | "latin" | "other")[];
                /**
                 * @description true: the opposite must hold
                 * @default false
                 */
                not: boolean;
            } | {
                /** @constant */
                kind: "automatic";
                /**
                 * @description true: the opposite must hold
                 * @default false
                 */
                not: boolean;
            }) | null;
            conversation: {
                customer: {
                    /**
                     * Format: uuid
                     * @description UUID
                     */
                    id: string;
                    name: string;
                };
                /**
                 * Format: uuid
                 * @description UUID
                 */
                id: string;
                subject: string;
            };
            /** @description 0: set going by people or mail; else by a rule */
            depth: number;
            /** @enum {string} */
            event: "message_received" | "first_contact" | "message_read" | "message_sent" | "message_failed" | "note_added" | "conversation_opened" | "status_changed" | "hold_ended" | "assigned" | "tag_added" | "tag_removed" | "approval_requested" | "approval_sent_back" | "approval_approved" | "waiting";
            /**
             * Format: uuid
             * @description UUID
             */
            id: string;
            /** @enum {string} */
            outcome: "fired" | "not_matched" | "held_back" | "failed";
            reason: {
                /** @enum {string} */
                code: "matched" | "condition" | "loop" | "too_deep" | "too_often" | "error";
                /** @description The first condition that did not hold */
                condition: number | null;
                /** @description What was found: words, names, a domain */
                found: string[];
            };
            results: {
                /** @enum {string} */
                code: "done" | "already" | "queued" | "sent" | "drafted" | "awaits_approval" | "nobody_fits" | "member_gone" | "tag_gone" | "template_gone" | "no_assignee" | "draft_exists" | "automatic_sender" | "answered_before" | "moved_on" | "locked" | "blocked" | "unfilled" | "reply_waiting" | "cannot_send" | "nobody_to_notify";
                /** @description Whom, which tag, which template */
                detail: string;
                /** @enum {string} */
                kind: "assign" | "tag" | "status" | "hold" | "note" | "notify" | "answer";
            }[];
            rule: {
                /**
                 * Format: uuid
                 * @description UUID
                 */
                id: string;
                name: string;
                version: number;
            };
        };
        AutomationRunInput: {
            /**
             * Format: date-time
             * @description ISO 8601 instant in UTC
             */
            at: string;
            condition: ({
                channelIds: string[];
                /** @constant */
                kind: "channel";
                /**
                 * @description true: the opposite must hold
                 * @default false
                 */
                not?: boolean;
            } | {
                /** @constant */
                kind: "status";
                /**
                 * @description true: the opposite must hold
                 * @default false
                 */
                not?: boolean;
                statuses: ("open" | "in_progress" | "on_hold" | "done")[];
            } | {
                /** @constant */
                kind: "assignee";
                /** @default [] */
                memberIds?: string[];
                /**
                 * @description Whether «nobody» counts among them
                 * @default false
                 */
                nobody?: boolean;
                /**
                 * @description true: the opposite must hold
                 * @default false
                 */
                not?: boolean;
            } | {
                /** @constant */
                kind: "tags";
                /**
                 * @description true: the opposite must hold
                 * @default false
                 */
                not?: boolean;
                tagIds: string[];
            } | {
                customerIds: string[];
                /** @constant */
                kind: "customer";
                /**
                 * @description true: the opposite must hold
                 * @default false
                 */
                not?: boolean;
            } | {
                /** @constant */
                kind: "words";
                /**
                 * @description true: the opposite must hold
                 * @default false
                 */
                not?: boolean;
                /**
                 * @default either
                 * @enum {string}
                 */
                where?: "subject" | "body" | "either";
                /** @description Found whatever the width or kind of the kana; Latin words as whole words */
                words: string[];
            } | {
                /** @constant */
                kind: "reading";
                marks: ("dissatisfied" | "pleased" | "complaint" | "cancellation" | "return" | "question" | "thanks" | "urgent" | "harassment")[];
                /**
                 * @description true: the opposite must hold
                 * @default false
                 */
                not?: boolean;
            } | {
                /** @description With everything below it: example.jp holds mail.example.jp */
                domains: string[];
                /** @constant */
                kind: "sender_domain";
                /**
                 * @description true: the opposite must hold
                 * @default false
                 */
                not?: boolean;
            } | {
                /** @constant */
                kind: "attachment";
                /**
                 * @description true: the opposite must hold
                 * @default false
                 */
                not?: boolean;
            } | {
                /** @constant */
                kind: "language";
                languages: ("ja" | "zh" | "ko" | "latin" | "other")[];
                /**
                 * @description true: the opposite must hold
                 * @default false
                 */
                not?: boolean;
            } | {
                /** @constant */
                kind: "automatic";
                /**
                 * @description true: the opposite must hold
                 * @default false
                 */
                not?: boolean;
            }) | null;
            conversation: {
                customer: {
                    /**
                     * Format: uuid
                     * @description UUID
                     */
                    id: string;
                    name: string;
                };
                /**
                 * Format: uuid
                 * @description UUID
                 */
                id: string;
                subject: string;
            };
            /** @description 0: set going by people or mail; else by a rule */
            depth: number;
            /** @enum {string} */
            event: "message_received" | "first_contact" | "message_read" | "message_sent" | "message_failed" | "note_added" | "conversation_opened" | "status_changed" | "hold_ended" | "assigned" | "tag_added" | "tag_removed" | "approval_requested" | "approval_sent_back" | "approval_approved" | "waiting";
            /**
             * Format: uuid
             * @description UUID
             */
            id: string;
            /** @enum {string} */
            outcome: "fired" | "not_matched" | "held_back" | "failed";
            reason: {
                /** @enum {string} */
                code: "matched" | "condition" | "loop" | "too_deep" | "too_often" | "error";
                /** @description The first condition that did not hold */
                condition: number | null;
                /** @description What was found: words, names, a domain */
                found: string[];
            };
            results: {
                /** @enum {string} */
                code: "done" | "already" | "queued" | "sent" | "drafted" | "awaits_approval" | "nobody_fits" | "member_gone" | "tag_gone" | "template_gone" | "no_assignee" | "draft_exists" | "automatic_sender" | "answered_before" | "moved_on" | "locked" | "blocked" | "unfilled" | "reply_waiting" | "cannot_send" | "nobody_to_notify";
                /** @description Whom, which tag, which template */
                detail: string;
                /** @enum {string} */
                kind: "assign" | "tag" | "status" | "hold" | "note" | "notify" | "answer";
            }[];
            rule: {
                /**
                 * Format: uuid
                 * @description UUID
                 */
                id: string;
                name: string;
                version: number;
            };
        };
        BulkAction: {
            assigneeId: string | null;
            /** @constant */
            kind: "assign";
        } | {
            holdReason?: string;
            /**
             * Format: date-time
             * @description ISO 8601 instant in UTC
             */
            holdUntil?: string;
            /** @constant */
            kind: "status";
            /** @enum {string} */
            status: "open" | "in_progress" | "on_hold" | "done";
        } | {
            /** @default [] */
            add: string[];
            /** @constant */
            kind: "tag";
            /** @default [] */
            remove: string[];
        } | {
            /** @constant */
            kind: "read";
        };
        BulkActionInput: {
            assigneeId: string | null;
            /** @constant */
            kind: "assign";
        } | {
            holdReason?: string;
            /**
             * Format: date-time
             * @description ISO 8601 instant in UTC
             */
            holdUntil?: string;
            /** @constant */
            kind: "status";
            /** @enum {string} */
            status: "open" | "in_progress" | "on_hold" | "done";
        } | {
            /** @default [] */
            add?: string[];
            /** @constant */
            kind: "tag";
            /** @default [] */
            remove?: string[];
        } | {
            /** @constant */
            kind: "read";
        };
        ChangeTags: {
            /** @default [] */
            add: string[];
            /** @default [] */
            remove: string[];
        };
        ChangeTagsInput: {
            /** @default [] */
            add?: string[];
            /** @default [] */
            remove?: string[];
        };
        CheckReply: {
            /**
             * @description email unless told
             * @enum {string}
             */
            channel?: "email" | "line" | "chat";
            /**
             * Format: uuid
             * @description The conversation it answers: gives name, questions, mood
             */
            conversationId?: string;
            text: string;
        };
        CheckReplyInput: {
            /**
             * @description email unless told
             * @enum {string}
             */
            channel?: "email" | "line" | "chat";
            /**
             * Format: uuid
             * @description The conversation it answers: gives name, questions, mood
             */
            conversationId?: string;
            text: string;
        };
        CreateApprovalRule: {
            conditions: {
                /**
                 * @description An amount of so many yen or more: 12万円, ¥120,000, 十二万円
                 * @default null
                 */
                amountAtLeast: number | null;
                /** @default [] */
                assigneeIds: string[];
                /** @default [] */
                channelIds: string[];
                /** @default [] */
                companies: string[];
                /** @default [] */
                customerIds: string[];
                /**
                 * @description A recipient who is neither the customer nor of the house (members, own domains)
                 * @default false
                 */
                outside: boolean;
                /**
                 * @description Found whatever the width or kind of the kana: ﾍﾝｷﾝ is へんきん; Latin words as whole words
                 * @default []
                 */
                words: string[];
            };
            /** @default true */
            enabled: boolean;
            /**
             * @description Whether replies of people who may approve go out without; trainees are never excepted
             * @default false
             */
            exceptApprovers: boolean;
            /**
             * @description Why this rule is there, shown to writers
             * @default
             */
            note: string;
        };
        CreateApprovalRuleInput: {
            conditions: {
                /**
                 * @description An amount of so many yen or more: 12万円, ¥120,000, 十二万円
                 * @default null
                 */
                amountAtLeast?: number | null;
                /** @default [] */
                assigneeIds?: string[];
                /** @default [] */
                channelIds?: string[];
                /** @default [] */
                companies?: string[];
                /** @default [] */
                customerIds?: string[];
                /**
                 * @description A recipient who is neither the customer nor of the house (members, own domains)
                 * @default false
                 */
                outside?: boolean;
                /**
                 * @description Found whatever the width or kind of the kana: ﾍﾝｷﾝ is へんきん; Latin words as whole words
                 * @default []
                 */
                words?: string[];
            };
            /** @default true */
            enabled?: boolean;
            /**
             * @description Whether replies of people who may approve go out without; trainees are never excepted
             * @default false
             */
            exceptApprovers?: boolean;
            /**
             * @description Why this rule is there, shown to writers
             * @default
             */
            note?: string;
        };
        CreateAutomationRule: {
            definition: {
                actions: ({
                    /** @enum {string} */
                    how: "member" | "rotation" | "least_loaded" | "nobody";
                    /** @constant */
                    kind: "assign";
                    /**
                     * @description For `member`
                     * @default null
                     */
                    memberId: string | null;
                    /**
                     * @description Among these only; empty for everybody who answers
                     * @default []
                     */
                    memberIds: string[];
                    /**
                     * @description `available`: not away by their own word; `here`: also seen in the last ten minutes
                     * @default available
                     * @enum {string}
                     */
                    presence: "any" | "available" | "here";
                    /**
                     * @description Whoever has all of them
                     * @default []
                     */
                    skills: string[];
                } | {
                    /** @default [] */
                    add: string[];
                    /** @constant */
                    kind: "tag";
                    /** @default [] */
                    remove: string[];
                } | {
                    /** @constant */
                    kind: "status";
                    /** @enum {string} */
                    status: "open" | "in_progress" | "done";
                } | {
                    hours: number;
                    /** @constant */
                    kind: "hold";
                    reason: string;
                } | {
                    /** @constant */
                    kind: "note";
                    text: string;
                } | {
                    /**
                     * @description Also whoever it is assigned to
                     * @default false
                     */
                    assignee: boolean;
                    /** @constant */
                    kind: "notify";
                    /** @default [] */
                    memberIds: string[];
                    text: string;
                } | {
                    /** @enum {string} */
                    how: "draft" | "send";
                    /** @constant */
                    kind: "answer";
                    /**
                     * Format: uuid
                     * @description UUID
                     */
                    templateId: string;
                })[];
                /** @default [] */
                conditions: ({
                    channelIds: string[];
                    /** @constant */
                    kind: "channel";
                    /**
                     * @description true: the opposite must hold
                     * @default false
                     */
                    not: boolean;
                } | {
                    /** @constant */
                    kind: "status";
                    /**
                     * @description true: the opposite must hold
                     * @default false
                     */
                    not: boolean;
                    statuses: ("open" | "in_progress" | "on_hold" | "done")[];
                } | {
                    /** @constant */
                    kind: "assignee";
                    /** @default [] */
                    memberIds: string[];
                    /**
                     * @description Whether «nobody» counts among them
                     * @default false
                     */
                    nobody: boolean;
                    /**
                     * @description true: the opposite must hold
                     * @default false
                     */
                    not: boolean;
                } | {
                    /** @constant */
                    kind: "tags";
                    /**
                     * @description true: the opposite must hold
                     * @default false
                     */
                    not: boolean;
                    tagIds: string[];
                } | {
                    customerIds: string[];
                    /** @constant */
                    kind: "customer";
                    /**
                     * @description true: the opposite must hold
                     * @default false
                     */
                    not: boolean;
                } | {
                    /** @constant */
                    kind: "words";
                    /**
                     * @description true: the opposite must hold
                     * @default false
                     */
                    not: boolean;
                    /**
                     * @default either
                     * @enum {string}
                     */
                    where: "subject" | "body" | "either";
                    /** @description Found whatever the width or kind of the kana; Latin words as whole words */
                    words: string[];
                } | {
                    /** @constant */
                    kind: "reading";
                    marks: ("dissatisfied" | "pleased" | "complaint" | "cancellation" | "return" | "question" | "thanks" | "urgent" | "harassment")[];
                    /**
                     * @description true: the opposite must hold
                     * @default false
                     */
                    not: boolean;
                } | {
                    /** @description With everything below it: example.jp holds mail.example.jp */
                    domains: string[];
                    /** @constant */
                    kind: "sender_domain";
                    /**
                     * @description true: the opposite must hold
                     * @default false
                     */
                    not: boolean;
                } | {
                    /** @constant */
                    kind: "attachment";
                    /**
                     * @description true: the opposite must hold
                     * @default false
                     */
                    not: boolean;
                } | {
                    /** @constant */
                    kind: "language";
                    languages: ("ja" | "zh" | "ko" | "latin" | "other")[];
                    /**
                     * @description true: the opposite must hold
                     * @default false
                     */
                    not: boolean;
                } | {
                    /** @constant */
                    kind: "automatic";
                    /**
                     * @description true: the opposite must hold
                     * @default false
                     */
                    not: boolean;
                })[];
                /**
                 * @default all
                 * @enum {string}
                 */
                match: "all" | "any";
                trigger: {
                    /** @enum {string} */
                    event: "message_received" | "first_contact" | "message_read" | "message_sent" | "message_failed" | "note_added" | "conversation_opened" | "status_changed" | "hold_ended" | "assigned" | "tag_added" | "tag_removed" | "approval_requested" | "approval_sent_back" | "approval_approved" | "waiting";
                    /**
                     * @description For `waiting`: the customer has had no answer for so many hours
                     * @default null
                     */
                    hours: number | null;
                    /**
                     * @description For `status_changed`: only when it becomes one of these
                     * @default []
                     */
                    statuses: ("open" | "in_progress" | "on_hold" | "done")[];
                    /**
                     * @description For `tag_added` and `tag_removed`: only these tags
                     * @default []
                     */
                    tagIds: string[];
                };
            };
            /**
             * @description Fires more often on one conversation within an hour, and it is paused
             * @default 10
             */
            hourlyLimit: number;
            name: string;
            /**
             * @description Whether rules after this one leave the event alone
             * @default false
             */
            stop: boolean;
        };
        CreateAutomationRuleInput: {
            definition: {
                actions: ({
                    /** @enum {string} */
                    how: "member" | "rotation" | "least_loaded" | "nobody";
                    /** @constant */
                    kind: "assign";
                    /**
                     * @description For `member`
                     * @default null
                     */
                    memberId?: string | null;
                    /**
                     * @description Among these only; empty for everybody who answers
                     * @default []
                     */
                    memberIds?: string[];
                    /**
                     * @description `available`: not away by their own word; `here`: also seen in the last ten minutes
                     * @default available
                     * @enum {string}
                     */
                    presence?: "any" | "available" | "here";
                    /**
                     * @description Whoever has all of them
                     * @default []
                     */
                    skills?: string[];
                } | {
                    /** @default [] */
                    add?: string[];
                    /** @constant */
                    kind: "tag";
                    /** @default [] */
                    remove?: string[];
                } | {
                    /** @constant */
                    kind: "status";
                    /** @enum {string} */
                    status: "open" | "in_progress" | "done";
                } | {
                    hours: number;
                    /** @constant */
                    kind: "hold";
                    reason: string;
                } | {
                    /** @constant */
                    kind: "note";
                    text: string;
                } | {
                    /**
                     * @description Also whoever it is assigned to
                     * @default false
                     */
                    assignee?: boolean;
                    /** @constant */
                    kind: "notify";
                    /** @default [] */
                    memberIds?: string[];
                    text: string;
                } | {
                    /** @enum {string} */
                    how: "draft" | "send";
                    /** @constant */
                    kind: "answer";
                    /**
                     * Format: uuid
                     * @description UUID
                     */
                    templateId: string;
                })[];
                /** @default [] */
                conditions?: ({
                    channelIds: string[];
                    /** @constant */
                    kind: "channel";
                    /**
                     * @description true: the opposite must hold
                     * @default false
                     */
                    not?: boolean;
                } | {
                    /** @constant */
                    kind: "status";
                    /**
                     * @description true: the opposite must hold
                     * @default false
                     */
                    not?: boolean;
                    statuses: ("open" | "in_progress" | "on_hold" | "done")[];
                } | {
                    /** @constant */
                    kind: "assignee";
                    /** @default [] */
                    memberIds?: string[];
                    /**
                     * @description Whether «nobody» counts among them
                     * @default false
                     */
                    nobody?: boolean;
                    /**
                     * @description true: the opposite must hold
                     * @default false
                     */
                    not?: boolean;
                } | {
                    /** @constant */
                    kind: "tags";
                    /**
                     * @description true: the opposite must hold
                     * @default false
                     */
                    not?: boolean;
                    tagIds: string[];
                } | {
                    customerIds: string[];
                    /** @constant */
                    kind: "customer";
                    /**
                     * @description true: the opposite must hold
                     * @default false
                     */
                    not?: boolean;
                } | {
                    /** @constant */
                    kind: "words";
                    /**
                     * @description true: the opposite must hold
                     * @default false
                     */
                    not?: boolean;
                    /**
                     * @default either
                     * @enum {string}
                     */
                    where?: "subject" | "body" | "either";
                    /** @description Found whatever the width or kind of the kana; Latin words as whole words */
                    words: string[];
                } | {
                    /** @constant */
                    kind: "reading";
                    marks: ("dissatisfied" | "pleased" | "complaint" | "cancellation" | "return" | "question" | "thanks" | "urgent" | "harassment")[];
                    /**
                     * @description true: the opposite must hold
                     * @default false
                     */
                    not?: boolean;
                } | {
                    /** @description With everything below it: example.jp holds mail.example.jp */
                    domains: string[];
                    /** @constant */
                    kind: "sender_domain";
                    /**
                     * @description true: the opposite must hold
                     * @default false
                     */
                    not?: boolean;
                } | {
                    /** @constant */
                    kind: "attachment";
                    /**
                     * @description true: the opposite must hold
                     * @default false
                     */
                    not?: boolean;
                } | {
                    /** @constant */
                    kind: "language";
                    languages: ("ja" | "zh" | "ko" | "latin" | "other")[];
                    /**
                     * @description true: the opposite must hold
                     * @default false
                     */
                    not?: boolean;
                } | {
                    /** @constant */
                    kind: "automatic";
                    /**
                     * @description true: the opposite must hold
                     * @default false
                     */
                    not?: boolean;
                })[];
                /**
                 * @default all
                 * @enum {string}
                 */
                match?: "all" | "any";
                trigger: {
                    /** @enum {string} */
                    event: "message_received" | "first_contact" | "message_read" | "message_sent" | "message_failed" | "note_added" | "conversation_opened" | "status_changed" | "hold_ended" | "assigned" | "tag_added" | "tag_removed" | "approval_requested" | "approval_sent_back" | "approval_approved" | "waiting";
                    /**
                     * @description For `waiting`: the customer has had no answer for so many hours
                     * @default null
                     */
                    hours?: number | null;
                    /**
                     * @description For `status_changed`: only when it becomes one of these
                     * @default []
                     */
                    statuses?: ("open" | "in_progress" | "on_hold" | "done")[];
                    /**
                     * @description For `tag_added` and `tag_removed`: only these tags
                     * @default []
                     */
                    tagIds?: string[];
                };
            };
            /**
             * @description Fires more often on one conversation within an hour, and it is paused
             * @default 10
             */
            hourlyLimit?: number;
            name: string;
            /**
             * @description Whether rules after this one leave the event alone
             * @default false
             */
            stop?: boolean;
        };
        CreateCompany: {
            address?: string | null;
            name: string;
            note?: string;
            phone?: string | null;
            postalCode?: string | null;
            reading?: string | null;
            website?: string | null;
        };
        CreateCompanyInput: {
            address?: string | null;
            name: string;
            note?: string;
            phone?: string | null;
            postalCode?: string | null;
            reading?: string | null;
            website?: string | null;
        };
        CreateCustomer: {
            address?: string | null;
            backupPersonId?: string | null;
            /** @description By name; one that is new is made */
            company?: string | null;
            companyId?: string | null;
            contactPersonId?: string | null;
            email?: string | null;
            honorific?: string;
            name: string;
            note?: string;
            /** @description Sets or removes the primary telephone */
            phone?: string | null;
            postalCode?: string | null;
            /** @description What is written is confirmed; null asks for a new guess */
            reading?: string | null;
            title?: string | null;
        };
        CreateCustomerInput: {
            address?: string | null;
            backupPersonId?: string | null;
            /** @description By name; one that is new is made */
            company?: string | null;
            companyId?: string | null;
            contactPersonId?: string | null;
            email?: string | null;
            honorific?: string;
            name: string;
            note?: string;
            /** @description Sets or removes the primary telephone */
            phone?: string | null;
            postalCode?: string | null;
            /** @description What is written is confirmed; null asks for a new guess */
            reading?: string | null;
            title?: string | null;
        };
        CreateMessage: {
            /** @default [] */
            attachmentIds: string[];
            /** @description The newest message its writer had seen; required for an answer, ignored for a note */
            basedOn?: string | null;
            /** @default [] */
            cc: string[];
            /** @description Where the channel can: stickers and quick replies of LINE */
            content?: {
                packageId: string;
                stickerId: string;
                /** @constant */
                type: "sticker";
            } | {
                items: {
                    label: string;
                    text: string;
                }[];
                /** @constant */
                type: "quick_replies";
            };
            /**
             * @default outbound
             * @enum {string}
             */
            direction: "outbound" | "note";
            /**
             * @description Members whom a note mentions; they follow the conversation from then on
             * @default []
             */
            mentions: string[];
            /** @default true */
            quote: boolean;
            /**
             * @description Status after sending
             * @enum {string}
             */
            status?: "open" | "in_progress" | "on_hold" | "done";
            text: string;
        };
        CreateMessageInput: {
            /** @default [] */
            attachmentIds?: string[];
            /** @description The newest message its writer had seen; required for an answer, ignored for a note */
            basedOn?: string | null;
            /** @default [] */
            cc?: string[];
            /** @description Where the channel can: stickers and quick replies of LINE */
            content?: {
                packageId: string;
                stickerId: string;
                /** @constant */
                type: "sticker";
            } | {
                items: {
                    label: string;
                    text: string;
                }[];
                /** @constant */
                type: "quick_replies";
            };
            /**
             * @default outbound
             * @enum {string}
             */
            direction?: "outbound" | "note";
            /**
             * @description Members whom a note mentions; they follow the conversation from then on
             * @default []
             */
            mentions?: string[];
            /** @default true */
            quote?: boolean;
            /**
             * @description Status after sending
             * @enum {string}
             */
            status?: "open" | "in_progress" | "on_hold" | "done";
            text: string;
        };
        CreateNotificationHook: {
            /** @default true */
            enabled: boolean;
            kinds: ("assigned" | "handed_over" | "customer_reply" | "mention" | "approval_wanted" | "approved" | "sent_back" | "delivery_failed" | "hold_returned" | "new_unassigned" | "dissatisfaction" | "harassment")[];
            /** @enum {string} */
            locale: "ja" | "en";
            name: string;
            /** @enum {string} */
            service: "slack" | "teams" | "line_works";
            url: string;
            /** @default false */
            withNames: boolean;
        };
        CreateNotificationHookInput: {
            /** @default true */
            enabled?: boolean;
            kinds: ("assigned" | "handed_over" | "customer_reply" | "mention" | "approval_wanted" | "approved" | "sent_back" | "delivery_failed" | "hold_returned" | "new_unassigned" | "dissatisfaction" | "harassment")[];
            /** @enum {string} */
            locale: "ja" | "en";
            name: string;
            /** @enum {string} */
            service: "slack" | "teams" | "line_works";
            url: string;
            /** @default false */
            withNames?: boolean;
        };
        CreateTemplate: {
            body: string;
            /**
             * @description The folder it lies in; empty for none
             * @default
             */
            category: string;
            /**
             * @description null: for every channel
             * @default null
             */
            channel: ("email" | "line" | "chat") | null;
            /**
             * @description The questions it answers, in the customers’ words; used for suggestions
             * @default
             */
            cue: string;
            /**
             * @default ja
             * @enum {string}
             */
            language: "ja" | "en";
            name: string;
            /**
             * @description How its name is read, in kana
             * @default
             */
            reading: string;
            /**
             * @description true: for everybody; needs `templates:write`
             * @default false
             */
            shared: boolean;
            /**
             * @description A few letters to call it by: «/uke»
             * @default
             */
            shortName: string;
        };
        CreateTemplateInput: {
            body: string;
            /**
             * @description The folder it lies in; empty for none
             * @default
             */
            category?: string;
            /**
             * @description null: for every channel
             * @default null
             */
            channel?: ("email" | "line" | "chat") | null;
            /**
             * @description The questions it answers, in the customers’ words; used for suggestions
             * @default
             */
            cue?: string;
            /**
             * @default ja
             * @enum {string}
             */
            language?: "ja" | "en";
            name: string;
            /**
             * @description How its name is read, in kana
             * @default
             */
            reading?: string;
            /**
             * @description true: for everybody; needs `templates:write`
             * @default false
             */
            shared?: boolean;
            /**
             * @description A few letters to call it by: «/uke»
             * @default
             */
            shortName?: string;
        };
        /** @description `instead` is needed for `preferred`, may be given for `ng` */
        CreateWord: {
            /** @default null */
            instead: string | null;
            /** @enum {string} */
            kind: "ng" | "product" | "preferred";
            /** @default  */
            note: string;
            word: string;
        };
        /** @description `instead` is needed for `preferred`, may be given for `ng` */
        CreateWordInput: {
            /** @default null */
            instead?: string | null;
            /** @enum {string} */
            kind: "ng" | "product" | "preferred";
            /** @default  */
            note?: string;
            word: string;
        };
        FeedEvent: {
            conversationId: string | null;
            data: {
                [key: string]: unknown;
            };
            seq: number;
            /** @enum {string} */
            type: "conversation.created" | "conversation.updated" | "message.created" | "message.updated" | "message.removed" | "lock.changed" | "presence.changed" | "channel.updated" | "quarantine.changed" | "member.changed" | "customer.updated" | "read.changed" | "approval.changed" | "template.changed" | "tags.changed" | "views.changed" | "messages.moved" | "links.changed" | "follow.changed" | "mention.created" | "retention.changed" | "draft.changed" | "notification.changed" | "assistance.changed" | "automation.changed" | "team.changed" | "call.changed" | "callback.changed";
        };
        FeedEventInput: {
            conversationId: string | null;
            data: {
                [key: string]: unknown;
            };
            seq: number;
            /** @enum {string} */
            type: "conversation.created" | "conversation.updated" | "message.created" | "message.updated" | "message.removed" | "lock.changed" | "presence.changed" | "channel.updated" | "quarantine.changed" | "member.changed" | "customer.updated" | "read.changed" | "approval.changed" | "template.changed" | "tags.changed" | "views.changed" | "messages.moved" | "links.changed" | "follow.changed" | "mention.created" | "retention.changed" | "draft.changed" | "notification.changed" | "assistance.changed" | "automation.changed" | "team.changed" | "call.changed" | "callback.changed";
        };
        Finding: {
            /** @enum {string} */
            action: "warn" | "block";
            /** @description The marked words: the text from start to end */
            at: string;
            end: number;
            /** @description The same for the same finding in a text: rule, place and words */
            id: string;
            message: {
                en: string;
                ja: string;
            };
            rule: string;
            /** @enum {string} */
            severity: "error" | "warning" | "info";
            /**
             * @description Where the rule comes from: the agency’s guide, house style, or the workspace itself
             * @enum {string}
             */
            source: "敬語の指針" | "house-style" | "workspace";
            start: number;
            /** @description What may stand there instead, best first */
            suggest: string[];
        };
        FindingInput: {
            /** @enum {string} */
            action: "warn" | "block";
            /** @description The marked words: the text from start to end */
            at: string;
            end: number;
            /** @description The same for the same finding in a text: rule, place and words */
            id: string;
            message: {
                en: string;
                ja: string;
            };
            rule: string;
            /** @enum {string} */
            severity: "error" | "warning" | "info";
            /**
             * @description Where the rule comes from: the agency’s guide, house style, or the workspace itself
             * @enum {string}
             */
            source: "敬語の指針" | "house-style" | "workspace";
            start: number;
            /** @description What may stand there instead, best first */
            suggest: string[];
        };
        FoundPromise: {
            /** @enum {string} */
            act: "contact" | "send" | "refund" | "visit" | "exchange" | "investigate" | "arrange" | "other";
            at: string;
            /** @description The event yet to come that the promise starts with */
            condition: string | null;
            /** @description `2026-11-25` (by its end) or `2026-11-25T15:00`, Asia/Tokyo; null without a date */
            due: string | null;
            end: number;
            start: number;
        };
        FoundPromiseInput: {
            /** @enum {string} */
            act: "contact" | "send" | "refund" | "visit" | "exchange" | "investigate" | "arrange" | "other";
            at: string;
            /** @description The event yet to come that the promise starts with */
            condition: string | null;
            /** @description `2026-11-25` (by its end) or `2026-11-25T15:00`, Asia/Tokyo; null without a date */
            due: string | null;
            end: number;
            start: number;
        };
        HeldReply: {
            approval: components["schemas"]["Approval"];
        };
        HeldReplyInput: {
            approval: components["schemas"]["ApprovalInput"];
        };
        ImportTemplates: {
            content: string;
            /** @enum {string} */
            format: "json" | "csv";
            /** @default false */
            shared: boolean;
        };
        ImportTemplatesInput: {
            content: string;
            /** @enum {string} */
            format: "json" | "csv";
            /** @default false */
            shared?: boolean;
        };
        MarkNotification: {
            read: boolean;
        };
        MarkNotificationInput: {
            read: boolean;
        };
        PhoneHookEvent: {
            /**
             * Format: date-time
             * @description When it happened; else now
             */
            at?: string;
            /** @description The telephone system’s own identifier of the call */
            callId: string;
            /**
             * @default inbound
             * @enum {string}
             */
            direction: "inbound" | "outbound";
            /** @enum {string} */
            event: "ringing" | "answered" | "ended";
            /** @description Who calls; left out or empty where it is withheld */
            from?: string | null;
            /** @description Who answered or called: a member’s id, address, or telephone */
            member?: string | null;
            notes?: string;
            /**
             * @description With `ended`; else as it was answered or not
             * @enum {string}
             */
            outcome?: "answered" | "missed" | "voicemail" | "busy" | "failed";
            /** Format: uri */
            recordingUrl?: string;
            seconds?: number;
            to?: string | null;
        };
        PhoneHookEventInput: {
            /**
             * Format: date-time
             * @description When it happened; else now
             */
            at?: string;
            /** @description The telephone system’s own identifier of the call */
            callId: string;
            /**
             * @default inbound
             * @enum {string}
             */
            direction?: "inbound" | "outbound";
            /** @enum {string} */
            event: "ringing" | "answered" | "ended";
            /** @description Who calls; left out or empty where it is withheld */
            from?: string | null;
            /** @description Who answered or called: a member’s id, address, or telephone */
            member?: string | null;
            notes?: string;
            /**
             * @description With `ended`; else as it was answered or not
             * @enum {string}
             */
            outcome?: "answered" | "missed" | "voicemail" | "busy" | "failed";
            /** Format: uri */
            recordingUrl?: string;
            seconds?: number;
            to?: string | null;
        };
        PreviewTemplate: {
            body: string;
            /**
             * Format: uuid
             * @description UUID
             */
            conversationId?: string;
            /**
             * @default ja
             * @enum {string}
             */
            language: "ja" | "en";
            /** @default  */
            name: string;
            /**
             * Format: uuid
             * @description The template being edited: no duplicate of itself
             */
            templateId?: string;
            /**
             * @description Without a conversation: made-up values, or none at all
             * @default example
             * @enum {string}
             */
            values: "example" | "empty";
        };
        PreviewTemplateInput: {
            body: string;
            /**
             * Format: uuid
             * @description UUID
             */
            conversationId?: string;
            /**
             * @default ja
             * @enum {string}
             */
            language?: "ja" | "en";
            /** @default  */
            name?: string;
            /**
             * Format: uuid
             * @description The template being edited: no duplicate of itself
             */
            templateId?: string;
            /**
             * @description Without a conversation: made-up values, or none at all
             * @default example
             * @enum {string}
             */
            values?: "example" | "empty";
        };
        Problem: {
            /** @enum {string} */
            code: "invalid_request" | "not_signed_in" | "wrong_credentials" | "api_key_expired" | "two_factor_required" | "wrong_code" | "passkey_refused" | "forbidden" | "own_reply" | "origin_refused" | "address_not_allowed" | "two_factor_setup_required" | "not_found" | "conflict" | "contact_point_in_use" | "company_exists" | "already_set_up" | "thread_moved_on" | "already_sending" | "already_decided" | "reply_changed" | "reply_waiting" | "still_sending" | "conversation_merged" | "idempotency_key_reused" | "address_in_use" | "member_exists" | "last_owner" | "would_lock_out" | "invitation_expired" | "reset_expired" | "too_large" | "unsupported_media" | "unprocessable" | "weak_password" | "reply_blocked" | "locked_by_other" | "assistance_off" | "assistance_limit" | "model_refused" | "model_unreachable" | "model_busy" | "model_timeout" | "model_cut" | "model_failed" | "too_many_requests" | "internal" | "busy" | "database_unavailable" | "outcome_unknown" | "oauth_app_missing" | "oauth_app_refused" | "oauth_refused" | "oauth_expired" | "oauth_unreachable" | "telephone_refused" | "telephone_unreachable";
            company?: {
                id: string;
                name: string;
            };
            customer?: {
                id: string;
                name: string;
            };
            decision?: {
                at: string | null;
                memberName: string | null;
                state: string;
            };
            detail: string;
            errors?: {
                message: string;
                path: string;
            }[];
            findings?: components["schemas"]["Finding"][];
            lastMessageId?: string;
            lock?: {
                expiresAt: string;
                memberId: string;
                memberName: string;
                since: string;
            };
            mergedInto?: string;
            status: number;
            title: string;
            type: string;
        };
        ProblemInput: {
            /** @enum {string} */
            code: "invalid_request" | "not_signed_in" | "wrong_credentials" | "api_key_expired" | "two_factor_required" | "wrong_code" | "passkey_refused" | "forbidden" | "own_reply" | "origin_refused" | "address_not_allowed" | "two_factor_setup_required" | "not_found" | "conflict" | "contact_point_in_use" | "company_exists" | "already_set_up" | "thread_moved_on" | "already_sending" | "already_decided" | "reply_changed" | "reply_waiting" | "still_sending" | "conversation_merged" | "idempotency_key_reused" | "address_in_use" | "member_exists" | "last_owner" | "would_lock_out" | "invitation_expired" | "reset_expired" | "too_large" | "unsupported_media" | "unprocessable" | "weak_password" | "reply_blocked" | "locked_by_other" | "assistance_off" | "assistance_limit" | "model_refused" | "model_unreachable" | "model_busy" | "model_timeout" | "model_cut" | "model_failed" | "too_many_requests" | "internal" | "busy" | "database_unavailable" | "outcome_unknown" | "oauth_app_missing" | "oauth_app_refused" | "oauth_refused" | "oauth_expired" | "oauth_unreachable" | "telephone_refused" | "telephone_unreachable";
            company?: {
                id: string;
                name: string;
            };
            customer?: {
                id: string;
                name: string;
            };
            decision?: {
                at: string | null;
                memberName: string | null;
                state: string;
            };
            detail: string;
            errors?: {
                message: string;
                path: string;
            }[];
            findings?: components["schemas"]["FindingInput"][];
            lastMessageId?: string;
            lock?: {
                expiresAt: string;
                memberId: string;
                memberName: string;
                since: string;
            };
            mergedInto?: string;
            status: number;
            title: string;
            type: string;
        };
        Reading: {
            harassment: {
                end: number;
                /** @enum {string} */
                kind: "threat" | "insult" | "intimidation" | "kneeling-demand" | "persistence" | "detention" | "discrimination" | "sexual" | "personal-attack" | "excessive-demand";
                start: number;
            }[];
            /** @enum {string} */
            intent: "question" | "request" | "complaint" | "cancellation" | "return" | "thanks" | "information";
            /** @enum {string} */
            mood: "dissatisfied" | "neutral" | "pleased";
            signals: {
                end: number;
                kind: string;
                start: number;
            }[];
            /** @enum {string} */
            urgency: "low" | "normal" | "high";
            /** @description Dissatisfied, but said so politely that it is easily overlooked */
            veiled: boolean;
        };
        ReadingInput: {
            harassment: {
                end: number;
                /** @enum {string} */
                kind: "threat" | "insult" | "intimidation" | "kneeling-demand" | "persistence" | "detention" | "discrimination" | "sexual" | "personal-attack" | "excessive-demand";
                start: number;
            }[];
            /** @enum {string} */
            intent: "question" | "request" | "complaint" | "cancellation" | "return" | "thanks" | "information";
            /** @enum {string} */
            mood: "dissatisfied" | "neutral" | "pleased";
            signals: {
                end: number;
                kind: string;
                start: number;
            }[];
            /** @enum {string} */
            urgency: "low" | "normal" | "high";
            /** @description Dissatisfied, but said so politely that it is easily overlooked */
            veiled: boolean;
        };
        ReadNotifications: {
            /**
             * Format: uuid
             * @description UUID
             */
            conversationId?: string;
            /**
             * Format: uuid
             * @description UUID
             */
            upTo?: string;
        };
        ReadNotificationsInput: {
            /**
             * Format: uuid
             * @description UUID
             */
            conversationId?: string;
            /**
             * Format: uuid
             * @description UUID
             */
            upTo?: string;
        };
        RecordCall: {
            callback?: {
                /**
                 * Format: date-time
                 * @description ISO 8601 instant in UTC
                 */
                dueAt: string;
                note?: string;
                ownerId?: string | null;
            } | null;
            /**
             * Format: uuid
             * @description By which telephone; else the first one
             */
            channelId?: string;
            /** @description Who it was; else by the number, else someone new */
            customerId?: string | null;
            /** @description A name for someone new, or for a caller of whom nothing is known */
            customerName?: string | null;
            /** @enum {string} */
            direction: "inbound" | "outbound";
            /**
             * @description Which draft is done with
             * @default new
             */
            draft: string;
            notes?: string;
            /** @description In any way of writing; null where it was withheld */
            number?: string | null;
            /** @enum {string} */
            outcome: "answered" | "missed" | "voicemail" | "busy" | "failed";
            recordingUrl?: string | null;
            seconds?: number | null;
            /**
             * Format: date-time
             * @description ISO 8601 instant in UTC
             */
            startedAt?: string;
            /**
             * @description Status afterwards
             * @enum {string}
             */
            status?: "open" | "in_progress" | "done";
            subject?: string;
        };
        RecordCallInput: {
            callback?: {
                /**
                 * Format: date-time
                 * @description ISO 8601 instant in UTC
                 */
                dueAt: string;
                note?: string;
                ownerId?: string | null;
            } | null;
            /**
             * Format: uuid
             * @description By which telephone; else the first one
             */
            channelId?: string;
            /** @description Who it was; else by the number, else someone new */
            customerId?: string | null;
            /** @description A name for someone new, or for a caller of whom nothing is known */
            customerName?: string | null;
            /** @enum {string} */
            direction: "inbound" | "outbound";
            /**
             * @description Which draft is done with
             * @default new
             */
            draft?: string;
            notes?: string;
            /** @description In any way of writing; null where it was withheld */
            number?: string | null;
            /** @enum {string} */
            outcome: "answered" | "missed" | "voicemail" | "busy" | "failed";
            recordingUrl?: string | null;
            seconds?: number | null;
            /**
             * Format: date-time
             * @description ISO 8601 instant in UTC
             */
            startedAt?: string;
            /**
             * @description Status afterwards
             * @enum {string}
             */
            status?: "open" | "in_progress" | "done";
            subject?: string;
        };
        RetentionRules: {
            activity: number | null;
            attachments: number | null;
            conversations: number | null;
            sources: number | null;
        };
        RetentionRulesInput: {
            activity: number | null;
            attachments: number | null;
            conversations: number | null;
            sources: number | null;
        };
        SavedView: {
            filter: components["schemas"]["ViewFilter"];
            /**
             * Format: uuid
             * @description UUID
             */
            id: string;
            name: string;
            shared: boolean;
        };
        SavedViewInput: {
            filter: components["schemas"]["ViewFilterInput"];
            /**
             * Format: uuid
             * @description UUID
             */
            id: string;
            name: string;
            shared: boolean;
        };
        SetLegalHold: {
            reason: string;
        };
        SetLegalHoldInput: {
            reason: string;
        };
        Tag: {
            /** @enum {string} */
            colour: "ink" | "ai" | "shu" | "yamabuki" | "wakatake";
            /**
             * Format: uuid
             * @description UUID
             */
            id: string;
            name: string;
        };
        TagInput: {
            /** @enum {string} */
            colour: "ink" | "ai" | "shu" | "yamabuki" | "wakatake";
            /**
             * Format: uuid
             * @description UUID
             */
            id: string;
            name: string;
        };
        TeamMember: {
            /** @enum {string} */
            availability: "available" | "away";
            /** @description Seen within the last ten minutes */
            here: boolean;
            /**
             * Format: uuid
             * @description UUID
             */
            id: string;
            lastSeenAt: string | null;
            /** @description Open and in progress, assigned to them */
            load: number;
            name: string;
            role: string;
            skills: string[];
        };
        TeamMemberInput: {
            /** @enum {string} */
            availability: "available" | "away";
            /** @description Seen within the last ten minutes */
            here: boolean;
            /**
             * Format: uuid
             * @description UUID
             */
            id: string;
            lastSeenAt: string | null;
            /** @description Open and in progress, assigned to them */
            load: number;
            name: string;
            role: string;
            skills: string[];
        };
        ThreadChange: {
            /**
             * Format: date-time
             * @description ISO 8601 instant in UTC
             */
            at: string;
            /**
             * Format: uuid
             * @description UUID
             */
            id: string;
            /** @enum {string} */
            kind: "merge" | "split";
            member: {
                /**
                 * Format: uuid
                 * @description UUID
                 */
                id: string;
                name: string;
            } | null;
            /**
             * Format: uuid
             * @description UUID
             */
            sourceId: string;
            /** @description Of the conversation at the other end */
            subject: string;
            /**
             * Format: uuid
             * @description Where the messages are now
             */
            targetId: string;
        };
        ThreadChangeInput: {
            /**
             * Format: date-time
             * @description ISO 8601 instant in UTC
             */
            at: string;
            /**
             * Format: uuid
             * @description UUID
             */
            id: string;
            /** @enum {string} */
            kind: "merge" | "split";
            member: {
                /**
                 * Format: uuid
                 * @description UUID
                 */
                id: string;
                name: string;
            } | null;
            /**
             * Format: uuid
             * @description UUID
             */
            sourceId: string;
            /** @description Of the conversation at the other end */
            subject: string;
            /**
             * Format: uuid
             * @description Where the messages are now
             */
            targetId: string;
        };
        UpdateAssistance: {
            baseUrl?: string;
            enabled?: boolean;
            /** @description Kept sealed and never answered; null or empty removes it. Left out, it stays, unless `baseUrl` moves to another server */
            key?: string | null;
            masking?: {
                /** @description Postal addresses */
                addresses: boolean;
                /** @description Names of people and of the customer’s company */
                names: boolean;
                /** @description Numbers of orders, parcels, members */
                numbers: boolean;
            };
            model?: string;
            monthlyRequests?: number | null;
            monthlyTokens?: number | null;
            /** @enum {string} */
            provider?: "openai" | "anthropic" | "google" | "ollama" | "lmstudio" | "vllm" | "other";
            retentionDays?: number;
            shareNote?: boolean;
            uses?: ("draft" | "translate" | "summarise")[];
        };
        UpdateAssistanceInput: {
            baseUrl?: string;
            enabled?: boolean;
            /** @description Kept sealed and never answered; null or empty removes it. Left out, it stays, unless `baseUrl` moves to another server */
            key?: string | null;
            masking?: {
                /** @description Postal addresses */
                addresses: boolean;
                /** @description Names of people and of the customer’s company */
                names: boolean;
                /** @description Numbers of orders, parcels, members */
                numbers: boolean;
            };
            model?: string;
            monthlyRequests?: number | null;
            monthlyTokens?: number | null;
            /** @enum {string} */
            provider?: "openai" | "anthropic" | "google" | "ollama" | "lmstudio" | "vllm" | "other";
            retentionDays?: number;
            shareNote?: boolean;
            uses?: ("draft" | "translate" | "summarise")[];
        };
        /** @description What is left out stays as it is */
        UpdateAutomationRule: {
            /** @description The `version` that was seen */
            basedOn: number;
            definition?: {
                actions: ({
                    /** @enum {string} */
                    how: "member" | "rotation" | "least_loaded" | "nobody";
                    /** @constant */
                    kind: "assign";
                    /**
                     * @description For `member`
                     * @default null
                     */
                    memberId: string | null;
                    /**
                     * @description Among these only; empty for everybody who answers
                     * @default []
                     */
                    memberIds: string[];
                    /**
                     * @description `available`: not away by their own word; `here`: also seen in the last ten minutes
                     * @default available
                     * @enum {string}
                     */
                    presence: "any" | "available" | "here";
                    /**
                     * @description Whoever has all of them
                     * @default []
                     */
                    skills: string[];
                } | {
                    /** @default [] */
                    add: string[];
                    /** @constant */
                    kind: "tag";
                    /** @default [] */
                    remove: string[];
                } | {
                    /** @constant */
                    kind: "status";
                    /** @enum {string} */
                    status: "open" | "in_progress" | "done";
                } | {
                    hours: number;
                    /** @constant */
                    kind: "hold";
                    reason: string;
                } | {
                    /** @constant */
                    kind: "note";
                    text: string;
                } | {
                    /**
                     * @description Also whoever it is assigned to
                     * @default false
                     */
                    assignee: boolean;
                    /** @constant */
                    kind: "notify";
                    /** @default [] */
                    memberIds: string[];
                    text: string;
                } | {
                    /** @enum {string} */
                    how: "draft" | "send";
                    /** @constant */
                    kind: "answer";
                    /**
                     * Format: uuid
                     * @description UUID
                     */
                    templateId: string;
                })[];
                /** @default [] */
                conditions: ({
                    channelIds: string[];
                    /** @constant */
                    kind: "channel";
                    /**
                     * @description true: the opposite must hold
                     * @default false
                     */
                    not: boolean;
                } | {
                    /** @constant */
                    kind: "status";
                    /**
                     * @description true: the opposite must hold
                     * @default false
                     */
                    not: boolean;
                    statuses: ("open" | "in_progress" | "on_hold" | "done")[];
                } | {
                    /** @constant */
                    kind: "assignee";
                    /** @default [] */
                    memberIds: string[];
                    /**
                     * @description Whether «nobody» counts among them
                     * @default false
                     */
                    nobody: boolean;
                    /**
                     * @description true: the opposite must hold
                     * @default false
                     */
                    not: boolean;
                } | {
                    /** @constant */
                    kind: "tags";
                    /**
                     * @description true: the opposite must hold
                     * @default false
                     */
                    not: boolean;
                    tagIds: string[];
                } | {
                    customerIds: string[];
                    /** @constant */
                    kind: "customer";
                    /**
                     * @description true: the opposite must hold
                     * @default false
                     */
                    not: boolean;
                } | {
                    /** @constant */
                    kind: "words";
                    /**
                     * @description true: the opposite must hold
                     * @default false
                     */
                    not: boolean;
                    /**
                     * @default either
                     * @enum {string}
                     */
                    where: "subject" | "body" | "either";
                    /** @description Found whatever the width or kind of the kana; Latin words as whole words */
                    words: string[];
                } | {
                    /** @constant */
                    kind: "reading";
                    marks: ("dissatisfied" | "pleased" | "complaint" | "cancellation" | "return" | "question" | "thanks" | "urgent" | "harassment")[];
                    /**
                     * @description true: the opposite must hold
                     * @default false
                     */
                    not: boolean;
                } | {
                    /** @description With everything below it: example.jp holds mail.example.jp */
                    domains: string[];
                    /** @constant */
                    kind: "sender_domain";
                    /**
                     * @description true: the opposite must hold
                     * @default false
                     */
                    not: boolean;
                } | {
                    /** @constant */
                    kind: "attachment";
                    /**
                     * @description true: the opposite must hold
                     * @default false
                     */
                    not: boolean;
                } | {
                    /** @constant */
                    kind: "language";
                    languages: ("ja" | "zh" | "ko" | "latin" | "other")[];
                    /**
                     * @description true: the opposite must hold
                     * @default false
                     */
                    not: boolean;
                } | {
                    /** @constant */
                    kind: "automatic";
                    /**
                     * @description true: the opposite must hold
                     * @default false
                     */
                    not: boolean;
                })[];
                /**
                 * @default all
                 * @enum {string}
                 */
                match: "all" | "any";
                trigger: {
                    /** @enum {string} */
                    event: "message_received" | "first_contact" | "message_read" | "message_sent" | "message_failed" | "note_added" | "conversation_opened" | "status_changed" | "hold_ended" | "assigned" | "tag_added" | "tag_removed" | "approval_requested" | "approval_sent_back" | "approval_approved" | "waiting";
                    /**
                     * @description For `waiting`: the customer has had no answer for so many hours
                     * @default null
                     */
                    hours: number | null;
                    /**
                     * @description For `status_changed`: only when it becomes one of these
                     * @default []
                     */
                    statuses: ("open" | "in_progress" | "on_hold" | "done")[];
                    /**
                     * @description For `tag_added` and `tag_removed`: only these tags
                     * @default []
                     */
                    tagIds: string[];
                };
            };
            enabled?: boolean;
            /** @description Fires more often on one conversation within an hour, and it is paused */
            hourlyLimit?: number;
            name?: string;
            /** @description Whether rules after this one leave the event alone */
            stop?: boolean;
        };
        /** @description What is left out stays as it is */
        UpdateAutomationRuleInput: {
            /** @description The `version` that was seen */
            basedOn: number;
            definition?: {
                actions: ({
                    /** @enum {string} */
                    how: "member" | "rotation" | "least_loaded" | "nobody";
                    /** @constant */
                    kind: "assign";
                    /**
                     * @description For `member`
                     * @default null
                     */
                    memberId?: string | null;
                    /**
                     * @description Among these only; empty for everybody who answers
                     * @default []
                     */
                    memberIds?: string[];
                    /**
                     * @description `available`: not away by their own word; `here`: also seen in the last ten minutes
                     * @default available
                     * @enum {string}
                     */
                    presence?: "any" | "available" | "here";
                    /**
                     * @description Whoever has all of them
                     * @default []
                     */
                    skills?: string[];
                } | {
                    /** @default [] */
                    add?: string[];
                    /** @constant */
                    kind: "tag";
                    /** @default [] */
                    remove?: string[];
                } | {
                    /** @constant */
                    kind: "status";
                    /** @enum {string} */
                    status: "open" | "in_progress" | "done";
                } | {
                    hours: number;
                    /** @constant */
                    kind: "hold";
                    reason: string;
                } | {
                    /** @constant */
                    kind: "note";
                    text: string;
                } | {
                    /**
                     * @description Also whoever it is assigned to
                     * @default false
                     */
                    assignee?: boolean;
                    /** @constant */
                    kind: "notify";
                    /** @default [] */
                    memberIds?: string[];
                    text: string;
                } | {
                    /** @enum {string} */
                    how: "draft" | "send";
                    /** @constant */
                    kind: "answer";
                    /**
                     * Format: uuid
                     * @description UUID
                     */
                    templateId: string;
                })[];
                /** @default [] */
                conditions?: ({
                    channelIds: string[];
                    /** @constant */
                    kind: "channel";
                    /**
                     * @description true: the opposite must hold
                     * @default false
                     */
                    not?: boolean;
                } | {
                    /** @constant */
                    kind: "status";
                    /**
                     * @description true: the opposite must hold
                     * @default false
                     */
                    not?: boolean;
                    statuses: ("open" | "in_progress" | "on_hold" | "done")[];
                } | {
                    /** @constant */
                    kind: "assignee";
                    /** @default [] */
                    memberIds?: string[];
                    /**
                     * @description Whether «nobody» counts among them
                     * @default false
                     */
                    nobody?: boolean;
                    /**
                     * @description true: the opposite must hold
                     * @default false
                     */
                    not?: boolean;
                } | {
                    /** @constant */
                    kind: "tags";
                    /**
                     * @description true: the opposite must hold
                     * @default false
                     */
                    not?: boolean;
                    tagIds: string[];
                } | {
                    customerIds: string[];
                    /** @constant */
                    kind: "customer";
                    /**
                     * @description true: the opposite must hold
                     * @default false
                     */
                    not?: boolean;
                } | {
                    /** @constant */
                    kind: "words";
                    /**
                     * @description true: the opposite must hold
                     * @default false
                     */
                    not?: boolean;
                    /**
                     * @default either
                     * @enum {string}
                     */
                    where?: "subject" | "body" | "either";
                    /** @description Found whatever the width or kind of the kana; Latin words as whole words */
                    words: string[];
                } | {
                    /** @constant */
                    kind: "reading";
                    marks: ("dissatisfied" | "pleased" | "complaint" | "cancellation" | "return" | "question" | "thanks" | "urgent" | "harassment")[];
                    /**
                     * @description true: the opposite must hold
                     * @default false
                     */
                    not?: boolean;
                } | {
                    /** @description With everything below it: example.jp holds mail.example.jp */
                    domains: string[];
                    /** @constant */
                    kind: "sender_domain";
                    /**
                     * @description true: the opposite must hold
                     * @default false
                     */
                    not?: boolean;
                } | {
                    /** @constant */
                    kind: "attachment";
                    /**
                     * @description true: the opposite must hold
                     * @default false
                     */
                    not?: boolean;
                } | {
                    /** @constant */
                    kind: "language";
                    languages: ("ja" | "zh" | "ko" | "latin" | "other")[];
                    /**
                     * @description true: the opposite must hold
                     * @default false
                     */
                    not?: boolean;
                } | {
                    /** @constant */
                    kind: "automatic";
                    /**
                     * @description true: the opposite must hold
                     * @default false
                     */
                    not?: boolean;
                })[];
                /**
                 * @default all
                 * @enum {string}
                 */
                match?: "all" | "any";
                trigger: {
                    /** @enum {string} */
                    event: "message_received" | "first_contact" | "message_read" | "message_sent" | "message_failed" | "note_added" | "conversation_opened" | "status_changed" | "hold_ended" | "assigned" | "tag_added" | "tag_removed" | "approval_requested" | "approval_sent_back" | "approval_approved" | "waiting";
                    /**
                     * @description For `waiting`: the customer has had no answer for so many hours
                     * @default null
                     */
                    hours?: number | null;
                    /**
                     * @description For `status_changed`: only when it becomes one of these
                     * @default []
                     */
                    statuses?: ("open" | "in_progress" | "on_hold" | "done")[];
                    /**
                     * @description For `tag_added` and `tag_removed`: only these tags
                     * @default []
                     */
                    tagIds?: string[];
                };
            };
            enabled?: boolean;
            /** @description Fires more often on one conversation within an hour, and it is paused */
            hourlyLimit?: number;
            name?: string;
            /** @description Whether rules after this one leave the event alone */
            stop?: boolean;
        };
        UpdateCall: {
            callback?: {
                /**
                 * Format: date-time
                 * @description ISO 8601 instant in UTC
                 */
                dueAt: string;
                note?: string;
                ownerId?: string | null;
            } | null;
            /** @description Who it was; else by the number, else someone new */
            customerId?: string | null;
            /** @description A name for someone new, or for a caller of whom nothing is known */
            customerName?: string | null;
            notes?: string;
            /** @enum {string} */
            outcome?: "answered" | "missed" | "voicemail" | "busy" | "failed";
            seconds?: number | null;
            /**
             * @description Status afterwards
             * @enum {string}
             */
            status?: "open" | "in_progress" | "done";
            subject?: string;
        };
        UpdateCallback: {
            /**
             * Format: date-time
             * @description ISO 8601 instant in UTC
             */
            dueAt?: string;
            note?: string;
            ownerId?: string | null;
            /** @enum {string} */
            state?: "open" | "done" | "dropped";
        };
        UpdateCallbackInput: {
            /**
             * Format: date-time
             * @description ISO 8601 instant in UTC
             */
            dueAt?: string;
            note?: string;
            ownerId?: string | null;
            /** @enum {string} */
            state?: "open" | "done" | "dropped";
        };
        UpdateCallInput: {
            callback?: {
                /**
                 * Format: date-time
                 * @description ISO 8601 instant in UTC
                 */
                dueAt: string;
                note?: string;
                ownerId?: string | null;
            } | null;
            /** @description Who it was; else by the number, else someone new */
            customerId?: string | null;
            /** @description A name for someone new, or for a caller of whom nothing is known */
            customerName?: string | null;
            notes?: string;
            /** @enum {string} */
            outcome?: "answered" | "missed" | "voicemail" | "busy" | "failed";
            seconds?: number | null;
            /**
             * @description Status afterwards
             * @enum {string}
             */
            status?: "open" | "in_progress" | "done";
            subject?: string;
        };
        UpdateCareNote: {
            /** @enum {string} */
            kind?: "allergy" | "caution" | "preference" | "care";
            /** Format: date */
            notedOn?: string;
            text?: string;
        };
        UpdateCareNoteInput: {
            /** @enum {string} */
            kind?: "allergy" | "caution" | "preference" | "care";
            /** Format: date */
            notedOn?: string;
            text?: string;
        };
        UpdateCompany: {
            address?: string | null;
            name?: string;
            note?: string;
            phone?: string | null;
            postalCode?: string | null;
            reading?: string | null;
            website?: string | null;
        };
        UpdateCompanyInput: {
            address?: string | null;
            name?: string;
            note?: string;
            phone?: string | null;
            postalCode?: string | null;
            reading?: string | null;
            website?: string | null;
        };
        UpdateCustomer: {
            address?: string | null;
            backupPersonId?: string | null;
            /** @description By name; one that is new is made */
            company?: string | null;
            companyId?: string | null;
            contactPersonId?: string | null;
            honorific?: string;
            name?: string;
            note?: string;
            /** @description Sets or removes the primary telephone */
            phone?: string | null;
            postalCode?: string | null;
            /** @description What is written is confirmed; null asks for a new guess */
            reading?: string | null;
            title?: string | null;
        };
        UpdateCustomerInput: {
            address?: string | null;
            backupPersonId?: string | null;
            /** @description By name; one that is new is made */
            company?: string | null;
            companyId?: string | null;
            contactPersonId?: string | null;
            honorific?: string;
            name?: string;
            note?: string;
            /** @description Sets or removes the primary telephone */
            phone?: string | null;
            postalCode?: string | null;
            /** @description What is written is confirmed; null asks for a new guess */
            reading?: string | null;
            title?: string | null;
        };
        UpdateNotificationHook: {
            enabled?: boolean;
            kinds?: ("assigned" | "handed_over" | "customer_reply" | "mention" | "approval_wanted" | "approved" | "sent_back" | "delivery_failed" | "hold_returned" | "new_unassigned" | "dissatisfaction" | "harassment")[];
            /** @enum {string} */
            locale?: "ja" | "en";
            name?: string;
            /** @enum {string} */
            service?: "slack" | "teams" | "line_works";
            url?: string;
            withNames?: boolean;
        };
        UpdateNotificationHookInput: {
            enabled?: boolean;
            kinds?: ("assigned" | "handed_over" | "customer_reply" | "mention" | "approval_wanted" | "approved" | "sent_back" | "delivery_failed" | "hold_returned" | "new_unassigned" | "dissatisfaction" | "harassment")[];
            /** @enum {string} */
            locale?: "ja" | "en";
            name?: string;
            /** @enum {string} */
            service?: "slack" | "teams" | "line_works";
            url?: string;
            withNames?: boolean;
        };
        UpdateNotificationSettings: {
            anytime?: ("assigned" | "handed_over" | "customer_reply" | "mention" | "approval_wanted" | "approved" | "sent_back" | "delivery_failed" | "hold_returned" | "new_unassigned" | "dissatisfaction" | "harassment")[];
            dailyAt?: string;
            hours?: ({
                from: string;
                to: string;
            } | null)[] | null;
            quietUntil?: string | null;
            /** @enum {string} */
            rhythm?: "immediate" | "hourly" | "daily";
            ways?: {
                [key: string]: ("app" | "email" | "push")[];
            };
        };
        UpdateNotificationSettingsInput: {
            anytime?: ("assigned" | "handed_over" | "customer_reply" | "mention" | "approval_wanted" | "approved" | "sent_back" | "delivery_failed" | "hold_returned" | "new_unassigned" | "dissatisfaction" | "harassment")[];
            dailyAt?: string;
            hours?: ({
                from: string;
                to: string;
            } | null)[] | null;
            quietUntil?: string | null;
            /** @enum {string} */
            rhythm?: "immediate" | "hourly" | "daily";
            ways?: {
                [key: string]: ("app" | "email" | "push")[];
            };
        };
        /** @description What is left out stays as it is */
        UpdateTemplate: {
            /** @description The `version` that its writer had seen */
            basedOn: number;
            body?: string;
            /**
             * @description The folder it lies in; empty for none
             * @default
             */
            category?: string;
            /**
             * @description null: for every channel
             * @default null
             */
            channel?: ("email" | "line" | "chat") | null;
            /**
             * @description The questions it answers, in the customers’ words; used for suggestions
             * @default
             */
            cue?: string;
            /**
             * @default ja
             * @enum {string}
             */
            language?: "ja" | "en";
            name?: string;
            /**
             * @description How its name is read, in kana
             * @default
             */
            reading?: string;
            shared?: boolean;
            /**
             * @description A few letters to call it by: «/uke»
             * @default
             */
            shortName?: string;
        };
        /** @description What is left out stays as it is */
        UpdateTemplateInput: {
            /** @description The `version` that its writer had seen */
            basedOn: number;
            body?: string;
            /**
             * @description The folder it lies in; empty for none
             * @default
             */
            category?: string;
            /**
             * @description null: for every channel
             * @default null
             */
            channel?: ("email" | "line" | "chat") | null;
            /**
             * @description The questions it answers, in the customers’ words; used for suggestions
             * @default
             */
            cue?: string;
            /**
             * @default ja
             * @enum {string}
             */
            language?: "ja" | "en";
            name?: string;
            /**
             * @description How its name is read, in kana
             * @default
             */
            reading?: string;
            shared?: boolean;
            /**
             * @description A few letters to call it by: «/uke»
             * @default
             */
            shortName?: string;
        };
        ViewFilter: {
            /** @default null */
            assignee: (string | ("me" | "none")) | null;
            /** @default null */
            channel: string | null;
            /** @default null */
            customer: string | null;
            /** @default false */
            following: boolean;
            /** @default false */
            mentioned: boolean;
            /**
             * @default urgency
             * @enum {string}
             */
            sort: "urgency" | "newest" | "oldest";
            /**
             * @default active
             * @enum {string}
             */
            status: "active" | "open" | "in_progress" | "on_hold" | "done" | "all";
            /** @default null */
            tag: string | null;
            /** @default false */
            unread: boolean;
            /** @default null */
            waiting: ("us" | "late" | "customer") | null;
        };
        ViewFilterInput: {
            /** @default null */
            assignee?: (string | ("me" | "none")) | null;
            /** @default null */
            channel?: string | null;
            /** @default null */
            customer?: string | null;
            /** @default false */
            following?: boolean;
            /** @default false */
            mentioned?: boolean;
            /**
             * @default urgency
             * @enum {string}
             */
            sort?: "urgency" | "newest" | "oldest";
            /**
             * @default active
             * @enum {string}
             */
            status?: "active" | "open" | "in_progress" | "on_hold" | "done" | "all";
            /** @default null */
            tag?: string | null;
            /** @default false */
            unread?: boolean;
            /** @default null */
            waiting?: ("us" | "late" | "customer") | null;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
