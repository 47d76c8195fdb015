<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<#-- What the password policy has against a password comes as the message of the page; it belongs to the field. -->
<#assign policy = (message?has_content && message.type == 'error' && !messagesPerField.existsError('password','password-confirm'))?then((message.summary)!'', '')>
<@layout.registrationLayout displayMessage=!policy?has_content && !messagesPerField.existsError('password','password-confirm'); section>
    <#if section = "header">${msg("updatePasswordTitle")}
    <#elseif section = "form">
        <form class="form" action="${url.loginAction}" method="post">
            <#-- For password keepers: they file the new password under this name. -->
            <input class="visually-hidden" type="text" name="username" value="${(auth.attemptedUsername)!(username!'')}" autocomplete="username" readonly tabindex="-1" aria-hidden="true">
            <@fields.text name="password-new" label=msg("passwordNew") errors=["password"] problem=policy type="password" hint=msg("passwordHint") autocomplete="new-password" autofocus=true/>
            <@fields.text name="password-confirm" label=msg("passwordConfirm") errors=["password-confirm"] type="password" autocomplete="new-password"/>
            <@fields.endOtherSessions/>
            <@fields.submit label=msg("savePassword") cancel=isAppInitiatedAction??/>
        </form>
    </#if>
</@layout.registrationLayout>
