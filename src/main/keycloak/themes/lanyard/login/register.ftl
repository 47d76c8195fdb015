<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<#-- A new account. While addresses are verified by mail, the password is asked for after the mailed link was opened. -->
<@layout.registrationLayout displayMessage=messagesPerField.exists('global'); section>
    <#if section = "header"><#if messageHeader??>${kcSanitize(msg("${messageHeader}"))?no_esc}<#else>${msg("registerTitle")}</#if>
    <#elseif section = "lead">${msg("registerLead")}
    <#elseif section = "form">
        <form class="form" action="${url.registrationAction}" method="post">
            <@fields.profileFields hint=msg("registerEmailHint")/>
            <#if passwordRequired??>
                <@fields.text name="password" label=msg("password") errors=["password"] type="password" hint=msg("passwordHint") autocomplete="new-password"/>
                <@fields.text name="password-confirm" label=msg("passwordConfirm") errors=["password-confirm"] type="password" autocomplete="new-password"/>
            </#if>
            <@fields.submit msg("makeAccount")/>
        </form>
        <p class="small center"><a href="${url.loginUrl}">${msg("backToLogin")}</a></p>
    </#if>
</@layout.registrationLayout>
