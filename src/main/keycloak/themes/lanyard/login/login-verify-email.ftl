<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<@layout.registrationLayout displayMessage=(message?has_content && message.type == 'error'); section>
    <#if section = "header">${msg("emailVerifyTitle")}
    <#elseif section = "form">
        <div class="stack">
            <#if verifyEmail?? || !isAppInitiatedAction??>
                <p>${msg("emailVerifySent")} <strong>${verifyEmail!(user.email)}</strong>.</p>
                <p>${msg("emailVerifyOpen")}</p>
                <p class="small muted">${msg("emailVerifyMissing")}</p>
            <#else>
                <p>${msg("emailVerifyWillSend")} <strong>${user.email}</strong>.</p>
            </#if>
        </div>
        <#if isAppInitiatedAction??>
            <form class="form" action="${url.loginAction}" method="post">
                <@fields.submit label=(verifyEmail??)?then(msg("emailVerifyResend"), msg("emailVerifySend")) cancel=true/>
            </form>
        <#else>
            <p><a class="btn btn--block" href="${url.loginAction}">${msg("emailVerifyResend")}</a></p>
        </#if>
    </#if>
</@layout.registrationLayout>
