<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<#import "passkeys.ftl" as passkeys>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('password'); section>
    <#if section = "header">${msg("passwordTitle")}
    <#elseif section = "form">
        <form class="form" action="${url.loginAction}" method="post">
            <@fields.text name="password" label=msg("password") errors=["password"] type="password" autocomplete="current-password" autofocus=true/>
            <#if realm.resetPasswordAllowed><p class="small"><a href="${url.loginResetCredentialsUrl}">${msg("setNewPassword")}</a></p></#if>
            <@fields.submit msg("doLogIn")/>
        </form>
        <@passkeys.conditionalUIData/>
    </#if>
</@layout.registrationLayout>
