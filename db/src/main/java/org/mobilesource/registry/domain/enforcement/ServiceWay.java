package org.mobilesource.registry.domain.enforcement;

/** How a notice is served (送达方式). */
public enum ServiceWay {

	/** 直接送达. */
	IN_PERSON,

	/** 邮寄送达. */
	POST,

	/** 电子送达: e-mail, message or portal, which the party has agreed to. */
	ELECTRONIC,

	/** 公告送达. */
	PUBLIC_NOTICE

}
