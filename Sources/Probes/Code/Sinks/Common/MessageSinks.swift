extension Sink {
    /// Mail and text messages.
    static let messages: [Sink] = [
        Sink(
            .mail,
            onAny: """
                sendMail send_mail send_email sendEmail SendEmail SendEmailAsync SendMailAsync send_raw_email
                sendRawEmail send_templated_email sendmail sendHtmlMail sendTemplateEmail SendMessageAsync
                sendEmailNotification send_message_to_email deliverEmail sendSimpleMessage
                """),
        Sink(
            .mail,
            """
            send_mail sendMail mail wp_mail send_email sendEmail send_mass_mail mail_admins mail_managers
            sendmail drupal_mail EmailMessage EmailMultiAlternatives MIMEText mb_send_mail SendEmailCommand
            send_simple_message deliver_email emailPatient email_patient
            """),
        Sink(
            .mail,
            on: """
                Mail Mailer mailer *mailer sgMail sg sendgrid *sendgrid mailgun mg postmark ses SES resend smtp
                server SmtpClient *smtp transporter transport mail javaMailSender mailSender emails *mailsender
                emailService mailService
                """,
            """
            send Send sendMail send_message sendmail SendAsync sendMultiple send_mail deliver deliver_now raw
            html plain SendMailAsync sendEmail create queue later messages create_message
            """),
        Sink(.mail, on: "mail", "Mail"),
        Sink(
            .mail, on: "mail",
            """
            send_mail EmailMessage mail_admins mail_managers send_mass_mail EmailMultiAlternatives
            """),
        Sink(.mail, on: "smtp", "SendMail"),
        Sink(
            .mail,
            on: """
                message msg mail email helper mimeMessage simpleMailMessage *message *mail *email m mailMessage
                Swift_Message
                """,
            """
            setText setSubject set_content setContent attach_alternative SetBody setBody setHtml setHtmlBody
            AddAlternative addPart setTextBody subject html text msgHTML SetHeader set_payload textBody htmlBody
            """),
        Sink(.sms, on: "messages", "create send", needs: ["body", "to", "from", "from_"]),
        Sink(.sms, on: "MessageResource Message", "Create CreateAsync creator"),
        Sink(.sms, on: "calls", "create"),
        Sink(
            .sms,
            onAny: """
                sendSms sendSMS send_sms SendSms SendSmsAsync sendTextMessage send_text_message
                sendMultipartTextMessage send_text sendText SendSMSAsync sendWhatsApp send_whatsapp
                sendPushNotification send_push
                """),
        Sink(
            .sms,
            """
            sendSms sendSMS send_sms sendText send_text sendTextMessage notifyBySms sms_send textPatient
            send_sms_message
            """),
        Sink(.sms, on: "sns snsClient *sns sns_client", "publish Publish PublishAsync send"),
        Sink(.sms, onAny: "PublishCommand"),
        Sink(.sms, "PublishCommand"),
        Sink(
            .sms,
            on: """
                sms nexmo vonage plivo messagebird *sms smsService smsClient sms_client twilio twilioClient
                """,
            """
            send sendSms message sendMessage send_message send_sms create text publish SendAsync sendText
            """),
    ]
}
